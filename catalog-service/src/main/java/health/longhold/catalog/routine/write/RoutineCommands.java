package health.longhold.catalog.routine.write;

import health.longhold.catalog.routine.domain.RoutineCommand;
import health.longhold.catalog.routine.domain.RoutineStream;
import health.longhold.starter.command.TargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How a command finds its routine. */
@Configuration(proxyBeanMethods = false)
class RoutineCommands {

  @Bean
  CommandTargetResolver routineTarget() {
    return TargetResolver.of(
        RoutineCommand.class, command -> RoutineStream.of(command.routineId()));
  }
}
