package health.longhold.catalog.routine.integration;

import health.longhold.catalog.CatalogueEditors;
import health.longhold.catalog.exercise.read.standing.StandingExercises;
import health.longhold.catalog.routine.domain.RoutineCommand.PublishRoutineRevision;
import health.longhold.catalog.routine.domain.RoutineContent;
import health.longhold.contract.catalog.v1.RoutineRevision;
import health.longhold.contract.catalog.v1.command.PublishRoutine;
import health.longhold.contract.catalog.v1.command.RevisionPublished;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.command.Commands;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes what other services and the catalogue's loader ask of routines. */
@Component
class RoutineCommandInbox {
  private final Commands commands;
  private final StandingExercises exercises;

  RoutineCommandInbox(Commands commands, StandingExercises exercises) {
    this.commands = commands;
    this.exercises = exercises;
  }

  @CommandHandler
  RevisionPublished handle(PublishRoutine command) {
    CatalogueEditors.require(CurrentActor.get());
    RoutineRevision routine = command.routine();
    RoutineContent content = RoutineContractMapper.MAPPER.content(routine);
    commands.<Long>send(
        new PublishRoutineRevision(
            routine.routineId(), routine.revision(), content, exercises.of(content.exerciseIds())));
    return new RevisionPublished(routine.revision());
  }
}
