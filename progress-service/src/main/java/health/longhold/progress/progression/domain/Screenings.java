package health.longhold.progress.progression.domain;

import health.longhold.kernel.Caution;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.progression.domain.ProgressionCommand.ApplyScreening;
import health.longhold.progress.progression.domain.ProgressionEvent.ScreeningApplied;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetWithheld;
import health.longhold.progress.progression.domain.ProgressionEvent.WithholdingLifted;
import health.longhold.progress.progression.domain.Track.Withholding;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What a screening's level and cautions do to training and to each exercise. */
final class Screenings {

  private Screenings() {}

  static void apply(Turn turn, ApplyScreening command) {
    ScreeningStanding known = turn.standing().screening();
    if (known == null || known.answeredAt().isBefore(command.at())) {
      ProgressionEvent applied =
          new ScreeningApplied(
              command.memberId(),
              command.screeningId(),
              command.level(),
              command.flags(),
              command.cautions(),
              command.at(),
              command.validUntil(),
              command.imported());
      turn.happens(applied);
      liftCautions(turn, command.at());
      withholdCautions(turn, command.at());
      liftRested(turn, command);
      if (turn.standing().terms() != null) {
        Waiting.endedBy(turn, applied);
      }
    }
    if (suspends(turn.standing(), command)) {
      Safety.suspend(turn, command.level(), command.flags(), null, null, command.at());
    }
  }

  /** Withholds what the newest screening's cautions match and no clinician has let pass. */
  static void withholdCautions(Turn turn, Instant at) {
    for (Track track : turn.standing().tracks()) {
      if (matches(turn.standing(), track) && track.withheldFor(Reason.CAUTION).isEmpty()) {
        ProgressionEvent withheld =
            new TargetWithheld(
                turn.member(),
                track.id(),
                null,
                Reason.CAUTION,
                null,
                at,
                turn.because(Reason.CAUTION));
        turn.happens(withheld);
        Waiting.endedBy(turn, withheld);
      }
    }
  }

  private static void liftCautions(Turn turn, Instant at) {
    for (Track track : turn.standing().tracks()) {
      if (track.withheldFor(Reason.CAUTION).isPresent() && !matches(turn.standing(), track)) {
        turn.happens(
            new WithholdingLifted(turn.member(), track.id(), Reason.CAUTION, track.target(), at));
      }
    }
  }

  private static boolean matches(Standing standing, Track track) {
    List<Caution> cautions =
        standing.screening() == null ? List.of() : standing.screening().cautions();
    return cautions.stream()
        .anyMatch(
            caution ->
                track.exercise().cautions().contains(caution)
                    && !track.acceptedCautions().contains(caution));
  }

  /** Where nobody reviews, rest and a clean screening open an exercise again at its lowest rung. */
  private static void liftRested(Turn turn, ApplyScreening command) {
    Terms terms = turn.standing().terms();
    if (terms == null || terms.clinicalCover() || command.level() != ScreeningLevel.NONE) {
      return;
    }
    for (Track track : turn.standing().tracks()) {
      Optional<Withholding> withheld = track.withheldFor(Reason.LOWEST_RUNG);
      int days = terms.policy().withheldRestDays();
      if (withheld
          .filter(each -> !command.at().isBefore(each.since().plus(days, ChronoUnit.DAYS)))
          .isPresent()) {
        turn.happens(
            new WithholdingLifted(
                turn.member(),
                track.id(),
                Reason.LOWEST_RUNG,
                lower(track.target(), track.exercise().ladder().lowest()),
                command.at()));
      }
    }
  }

  private static Dose lower(Dose one, Dose other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** A flag a human has cleared does not stop training again, but an emergency always does. */
  private static boolean suspends(Standing standing, ApplyScreening command) {
    if (command.level().compareTo(ScreeningLevel.REFER) < 0
        || (standing.resumedAt() != null && !command.at().isAfter(standing.resumedAt()))) {
      return false;
    }
    boolean cleared = standing.clearedFlags().containsAll(command.flags());
    boolean emergency = command.level() == ScreeningLevel.EMERGENCY;
    Suspension known = standing.suspension();
    boolean alreadyKnown =
        known != null
            && known.level().compareTo(command.level()) >= 0
            && known.flags().containsAll(command.flags());
    return (emergency || !cleared) && !alreadyKnown;
  }
}
