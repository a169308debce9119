package health.longhold.starter.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Times every command from load to commit, by command name and outcome. */
record CommandLatency(MeterRegistry meters)
    implements MessageHandlerInterceptor<CommandMessage<?>> {

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
    Timer.Sample sample = Timer.start(meters);
    String name = unitOfWork.getMessage().getPayloadType().getSimpleName();
    unitOfWork.onCleanup(
        uow ->
            sample.stop(
                Timer.builder("longhold.command")
                    .tag("name", name)
                    .tag("outcome", uow.isRolledBack() ? "refused" : "done")
                    .publishPercentiles(0.5, 0.99)
                    .register(meters)));
    return chain.proceed();
  }
}
