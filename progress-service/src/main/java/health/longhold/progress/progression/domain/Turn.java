package health.longhold.progress.progression.domain;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.SessionId;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseLapsed;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseTookEffect;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetLowered;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetWithheld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One command being decided: the events so far, and where the member stands after them. Lives no
 * longer than the command.
 */
final class Turn {
  private final MemberId member;
  private final List<ProgressionEvent> events = new ArrayList<>();
  private Standing standing;

  Turn(MemberId member, Standing standing) {
    this.member = member;
    this.standing = standing;
  }

  MemberId member() {
    return member;
  }

  Standing standing() {
    return standing;
  }

  List<ProgressionEvent> events() {
    return List.copyOf(events);
  }

  Track track(ExerciseId exercise) {
    return standing.track(exercise).orElseThrow();
  }

  void happens(ProgressionEvent event) {
    events.add(event);
    standing = StandingFold.apply(standing, event);
  }

  /** Moves on without an event of its own, when what happened is already on record. */
  void becomes(Standing other) {
    standing = other;
  }

  Explanation because(Reason rule) {
    return Explanation.of(standing.policy().key(), rule);
  }

  void takeEffect(Track track, Proposal raise, Instant at, Reason rule) {
    happens(
        new RaiseTookEffect(
            member,
            raise.id(),
            track.id(),
            raise.sessionId(),
            track.target(),
            raise.to(),
            at,
            because(rule)));
  }

  /** Ends the exercise's waiting raise, if it has one. */
  void lapse(ExerciseId exercise, Instant at, Explanation why) {
    Proposal raise = track(exercise).pending();
    if (raise != null) {
      happens(new RaiseLapsed(member, raise.id(), exercise, raise.sessionId(), at, why));
    }
  }

  void lapseAll(Instant at, Reason rule) {
    for (Track track : standing.waiting()) {
      lapse(track.id(), at, because(rule));
    }
  }

  void lower(
      ExerciseId exercise, @Nullable SessionId session, Dose to, Instant at, Explanation why) {
    happens(new TargetLowered(member, exercise, session, track(exercise).target(), to, at, why));
  }

  void withhold(ExerciseId exercise, @Nullable SessionId session, Instant at, Explanation why) {
    happens(new TargetWithheld(member, exercise, session, Reason.LOWEST_RUNG, null, at, why));
  }
}
