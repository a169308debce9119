package health.longhold.session.livesession.domain;

import health.longhold.kernel.Effort;
import health.longhold.kernel.Pain;
import health.longhold.kernel.PainMoment;
import health.longhold.kernel.SkipReason;
import health.longhold.session.livesession.domain.Told.EffortReported;
import health.longhold.session.livesession.domain.Told.ExerciseSkipped;
import health.longhold.session.livesession.domain.Told.HoldCompleted;
import health.longhold.session.livesession.domain.Told.HoldReleased;
import health.longhold.session.livesession.domain.Told.PainReported;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The new values of a corrected entry; what is absent stays as it was. Values that mean nothing for
 * the corrected entry are ignored, because the entry may arrive after its correction.
 */
public record CorrectedFields(
    @Nullable Double heldSeconds,
    @Nullable Integer score,
    @Nullable PainMoment moment,
    @Nullable SkipReason reason) {
  static final CorrectedFields NONE = new CorrectedFields(null, null, null, null);

  /** What the entry tells with these values; empty when they do not touch it. */
  Optional<Told> appliedTo(Told told) {
    return Optional.ofNullable(
        switch (told) {
          case HoldCompleted hold when heldSeconds != null ->
              new HoldCompleted(hold.hold(), heldSeconds);
          case HoldReleased hold when heldSeconds != null ->
              new HoldReleased(hold.hold(), heldSeconds);
          case PainReported pain when score != null || moment != null ->
              new PainReported(
                  moment == null ? pain.moment() : moment,
                  pain.item(),
                  score == null ? pain.score() : new Pain(score));
          case EffortReported effort when score != null ->
              new EffortReported(effort.item(), new Effort(score));
          case ExerciseSkipped skipped when reason != null ->
              new ExerciseSkipped(skipped.item(), reason);
          case Told _ -> null;
        });
  }
}
