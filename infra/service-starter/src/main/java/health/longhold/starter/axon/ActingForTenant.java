package health.longhold.starter.axon;

import health.longhold.kernel.MetadataKeys;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.command.ServiceActor;
import health.longhold.starter.correlation.Correlation;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Lets projections, policies and publishers act as the service, in the event's tenant and trace.
 */
record ActingForTenant(String service) implements MessageHandlerInterceptor<EventMessage<?>> {

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
    MetaData metaData = unitOfWork.getMessage().getMetaData();
    ProgrammeId tenant = new ProgrammeId(String.valueOf(metaData.get(MetadataKeys.TENANT)));
    Object traceparent = metaData.get(MetadataKeys.TRACEPARENT);
    return Correlation.with(
        traceparent == null ? null : traceparent.toString(),
        () -> CurrentActor.as(ServiceActor.of(service, tenant), chain::proceed));
  }
}
