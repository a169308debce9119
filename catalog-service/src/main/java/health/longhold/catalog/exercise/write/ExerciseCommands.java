package health.longhold.catalog.exercise.write;

import health.longhold.catalog.exercise.domain.ExerciseCommand;
import health.longhold.catalog.exercise.domain.ExerciseStream;
import health.longhold.starter.command.TargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How a command finds its exercise. */
@Configuration(proxyBeanMethods = false)
class ExerciseCommands {

  @Bean
  CommandTargetResolver exerciseTarget() {
    return TargetResolver.of(
        ExerciseCommand.class, command -> ExerciseStream.of(command.exerciseId()));
  }
}
