package health.longhold.catalog.routine.write;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import health.longhold.catalog.exercise.read.standing.StandingExercises;
import health.longhold.catalog.routine.domain.RoutineCommand.PublishRoutineRevision;
import health.longhold.catalog.routine.domain.RoutineCommand.RetireRoutine;
import health.longhold.catalog.routine.domain.RoutineContent;
import health.longhold.kernel.Role;
import health.longhold.kernel.RoutineId;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.command.Commands;
import health.longhold.starter.web.ETags;
import health.longhold.starter.web.IfMatch;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes and retires routines. */
@RestController
@RequestMapping("/api/catalogue/routines/{routineId}")
class RoutineApi {
  private final Commands commands;
  private final StandingExercises exercises;

  RoutineApi(Commands commands, StandingExercises exercises) {
    this.commands = commands;
    this.exercises = exercises;
  }

  /**
   * Publishes the next revision of a routine. Revisions count from 1 without gaps (409
   * REVISION_NOT_NEXT). Repeating a published one changes nothing; with other content it is refused
   * (409 REVISION_EXISTS). Its exercises must be on offer (422).
   */
  @PostMapping("/revisions")
  @Permitted(Role.CATALOGUE_EDITOR)
  ResponseEntity<Void> publish(
      @PathVariable RoutineId routineId, @RequestBody NewRoutineRevision body, IfMatch ifMatch) {
    long sequence =
        commands.<Long>send(
            new PublishRoutineRevision(
                routineId,
                body.revision(),
                body.content(),
                exercises.of(body.content().exerciseIds())),
            ifMatch.sequence());
    return ResponseEntity.created(
            URI.create(
                "/api/catalogue/routines/%s/revisions/%d".formatted(routineId, body.revision())))
        .eTag(ETags.of(sequence))
        .build();
  }

  /**
   * Takes a routine out of the catalogue for good. Its revisions can still be read; no further one
   * is taken, and no plan can be proposed from it. May be repeated.
   */
  @PostMapping("/retire")
  @Permitted(Role.CATALOGUE_EDITOR)
  ResponseEntity<Void> retire(@PathVariable RoutineId routineId, IfMatch ifMatch) {
    long sequence = commands.<Long>send(new RetireRoutine(routineId), ifMatch.sequence());
    return ResponseEntity.noContent().eTag(ETags.of(sequence)).build();
  }

  /** The number of the new revision, from 1, and beside it everything it says. */
  record NewRoutineRevision(int revision, @JsonUnwrapped RoutineContent content) {}
}
