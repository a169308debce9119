package health.longhold.catalog.exercise.integration;

import health.longhold.catalog.CatalogueEditors;
import health.longhold.catalog.exercise.domain.ExerciseCommand.PublishExerciseRevision;
import health.longhold.contract.catalog.v1.ExerciseRevision;
import health.longhold.contract.catalog.v1.command.PublishExercise;
import health.longhold.contract.catalog.v1.command.RevisionPublished;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.command.Commands;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes what other services and the catalogue's loader ask of exercises. */
@Component
class ExerciseCommandInbox {
  private final Commands commands;

  ExerciseCommandInbox(Commands commands) {
    this.commands = commands;
  }

  @CommandHandler
  RevisionPublished handle(PublishExercise command) {
    CatalogueEditors.require(CurrentActor.get());
    ExerciseRevision exercise = command.exercise();
    commands.<Long>send(
        new PublishExerciseRevision(
            exercise.exerciseId(),
            exercise.revision(),
            ExerciseContractMapper.MAPPER.content(exercise)));
    return new RevisionPublished(exercise.revision());
  }
}
