package health.longhold.progress.progression.domain;

import health.longhold.kernel.Dose;
import health.longhold.kernel.EntryId;
import health.longhold.progress.progression.domain.ProgressionPolicy.Pace;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything one decision rests on: the exercise's track with this session already in it, and the
 * session's own evidence. {@code units} are the days at the current target, {@code today} is this
 * session's day if it ran at the target. {@code late} marks facts that may not raise by themselves.
 */
record Case(
    Standing standing,
    Track track,
    Evidence evidence,
    List<Unit> units,
    @Nullable Unit today,
    boolean late) {

  static Case of(Standing standing, Track track, Evidence evidence, boolean late) {
    List<Unit> units = track.unitsAtTarget();
    Unit newest = units.isEmpty() ? null : units.getLast();
    boolean counts = newest != null && newest.sessions().contains(evidence);
    return new Case(standing, track, evidence, units, counts ? newest : null, late);
  }

  ProgressionPolicy policy() {
    return standing.policy();
  }

  Pace pace() {
    return policy().pace(track.exercise().kind());
  }

  /** The highest pain of the day since the target came into force. */
  int dayPain() {
    return highestOfDay(Unit::pain, evidence.pain());
  }

  int dayEffort() {
    return highestOfDay(Unit::effort, evidence.effort());
  }

  private int highestOfDay(Function<Unit, @Nullable Integer> score, @Nullable Integer own) {
    int highest = own == null ? 0 : own;
    for (Unit unit : track.unitsSinceChange()) {
      Integer other = score.apply(unit);
      if (unit.day().equals(evidence.day()) && other != null) {
        highest = Math.max(highest, other);
      }
    }
    return highest;
  }

  /** The last days a raise would rest on; fewer while there are not yet enough. */
  List<Unit> unitsForRaise() {
    return lastUnits(pace().units());
  }

  /** How many of the last days in a row, up to now, are clean. */
  int cleanUnits() {
    int clean = 0;
    for (Unit unit : units.reversed()) {
      if (!unit.clean(policy())) {
        break;
      }
      clean++;
    }
    return clean;
  }

  /** Whether the last days, this one included, were each mostly missed. */
  boolean mostlyMissed() {
    int needed = policy().lowering().missedUnits();
    return today != null
        && units.size() >= needed
        && lastUnits(needed).stream()
            .allMatch(unit -> unit.mostlyMissed(policy().lowering().missedShare()));
  }

  List<Unit> lastUnits(int count) {
    return units.subList(Math.max(0, units.size() - count), units.size());
  }

  boolean loweredRecently() {
    return track.lastLoweredOn() != null
        && ChronoUnit.DAYS.between(track.lastLoweredOn(), evidence.day())
            < policy().lowering().apartDays();
  }

  int daysAtTarget() {
    return track.clockFrom() == null
        ? 0
        : Math.toIntExact(ChronoUnit.DAYS.between(track.clockFrom(), evidence.day()));
  }

  int spacingDays() {
    return policy().spacingDays(track.exercise().kind(), standing.adopted().ageBand());
  }

  Optional<Dose> nextRung() {
    return track.exercise().ladder().above(track.target());
  }

  boolean needsMissingClinician() {
    return !standing.adopted().clinicalCover()
        && nextRung().filter(pace()::asksApprovalFor).isPresent();
  }

  List<EntryId> todays(Function<Evidence, List<EntryId>> which) {
    return today == null ? which.apply(evidence) : today.entries(which);
  }
}
