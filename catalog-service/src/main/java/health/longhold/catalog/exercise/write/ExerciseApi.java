package health.longhold.catalog.exercise.write;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import health.longhold.catalog.exercise.domain.ExerciseCommand.PublishExerciseRevision;
import health.longhold.catalog.exercise.domain.ExerciseCommand.RetireExercise;
import health.longhold.catalog.exercise.domain.ExerciseContent;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.Role;
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

/** Publishes and retires exercises. */
@RestController
@RequestMapping("/api/catalogue/exercises/{exerciseId}")
class ExerciseApi {
  private final Commands commands;

  ExerciseApi(Commands commands) {
    this.commands = commands;
  }

  /**
   * Publishes the next revision of an exercise. Revisions count from 1 without gaps (409
   * REVISION_NOT_NEXT). Repeating a published one changes nothing; with other content it is refused
   * (409 REVISION_EXISTS).
   */
  @PostMapping("/revisions")
  @Permitted(Role.CATALOGUE_EDITOR)
  ResponseEntity<Void> publish(
      @PathVariable ExerciseId exerciseId, @RequestBody NewExerciseRevision body, IfMatch ifMatch) {
    long sequence =
        commands.<Long>send(
            new PublishExerciseRevision(exerciseId, body.revision(), body.content()),
            ifMatch.sequence());
    return ResponseEntity.created(
            URI.create(
                "/api/catalogue/exercises/%s/revisions/%d".formatted(exerciseId, body.revision())))
        .eTag(ETags.of(sequence))
        .build();
  }

  /**
   * Takes an exercise out of the catalogue for good. Its revisions can still be read, and no
   * further one is taken. May be repeated.
   */
  @PostMapping("/retire")
  @Permitted(Role.CATALOGUE_EDITOR)
  ResponseEntity<Void> retire(@PathVariable ExerciseId exerciseId, IfMatch ifMatch) {
    long sequence = commands.<Long>send(new RetireExercise(exerciseId), ifMatch.sequence());
    return ResponseEntity.noContent().eTag(ETags.of(sequence)).build();
  }

  /** The number of the new revision, from 1, and beside it everything it says. */
  record NewExerciseRevision(int revision, @JsonUnwrapped ExerciseContent content) {}
}
