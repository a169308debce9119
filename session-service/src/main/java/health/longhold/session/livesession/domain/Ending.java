package health.longhold.session.livesession.domain;

import static java.util.Comparator.comparing;

import health.longhold.kernel.SessionOutcome;
import health.longhold.session.livesession.domain.JournalLine.Entry;
import health.longhold.session.livesession.domain.Told.End;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How and when a session ended. What people told comes first: of several ends, on one device or
 * two, the last by the devices' clocks counts, and of two contents of one entry {@code Stopped}. No
 * end lies after the server knew of it: an end ahead of its time would make everything that follows
 * look old.
 *
 * @param told whether a device told of it; else it is provisional
 */
record Ending(SessionOutcome outcome, @Nullable String reason, Instant at, boolean told) {
  private static final String SUSPENDED = "SUSPENDED";

  /**
   * Sessions last minutes, so a monotonic clock and a wall clock that count this much differently
   * are not one of them set in between but one of them broken.
   */
  private static final Duration ABSURD = Duration.ofHours(1);

  private static final Comparator<EndTold> LAST =
      comparing((EndTold end) -> end.entry().at())
          .thenComparing(EndTold::place)
          .thenComparing(end -> end.told() instanceof Told.Stopped)
          .thenComparing(end -> end.entry().toString());

  private record EndTold(EntryRef place, Entry entry, End told) {}

  /** The ending of a session; empty while it runs. */
  static Optional<Ending> of(Course course) {
    List<EndTold> ends = new ArrayList<>();
    course
        .journal()
        .forEachEntry(
            (place, entry) -> {
              if (entry.told() instanceof End end && !afterSuspension(course, place, entry)) {
                ends.add(new EndTold(place, entry, end));
              }
            });
    Optional<Ending> told = ends.stream().max(LAST).map(end -> told(course, end));
    return told.or(() -> provisional(course));
  }

  private static Ending told(Course course, EndTold end) {
    Instant received = course.journal().receivedAt(end.place(), end.entry());
    Instant at = notBeforeStart(course, earlier(moment(course.journal(), end), received));
    return switch (end.told()) {
      case Told.Finished _ -> new Ending(SessionOutcome.COMPLETED, null, at, true);
      case Told.Stopped stopped ->
          new Ending(
              SafetyFact.of(course).isEmpty() ? SessionOutcome.STOPPED : SessionOutcome.SAFETY,
              stopped.reason(),
              at,
              true);
    };
  }

  private static Optional<Ending> provisional(Course course) {
    if (course.suspendedAt() != null) {
      Instant at = notBeforeStart(course, course.suspendedAt());
      return Optional.of(new Ending(SessionOutcome.ENDED_BY_PLAN, SUSPENDED, at, false));
    }
    return Optional.ofNullable(course.closedBecause())
        .map(reason -> new Ending(SessionOutcome.ABANDONED, reason, lastTold(course), false));
  }

  /**
   * When a device told of the end: counted in its monotonic clock from the first entry of the same
   * boot, because the clock on the wall may have been set in between. Where the two disagree
   * absurdly nobody can tell which is broken, and the earlier counts: too early an end holds nobody
   * back.
   */
  private static Instant moment(Journal journal, EndTold end) {
    Entry last = end.entry();
    return journal
        .bootOf(end.place(), last)
        .flatMap(
            boot ->
                journal.of(end.place().device()).entrySet().stream()
                    .filter(place -> !place.getValue().conflicting())
                    .flatMap(
                        place ->
                            place.getValue().entries().stream()
                                .filter(
                                    e ->
                                        journal
                                            .bootOf(place.getKey(), e)
                                            .equals(Optional.of(boot))))
                    .findFirst())
        .filter(first -> first.elapsedMs() <= last.elapsedMs())
        .map(first -> first.at().plus(Duration.ofMillis(last.elapsedMs() - first.elapsedMs())))
        .map(counted -> absurd(counted, last.at()) ? earlier(counted, last.at()) : counted)
        .orElse(last.at());
  }

  private static Instant lastTold(Course course) {
    List<Instant> times = new ArrayList<>(List.of(course.start().startedAt()));
    Journal journal = course.journal();
    journal.forEachEntry((place, entry) -> times.add(journal.happenedAt(place, entry)));
    return times.stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  private static boolean afterSuspension(Course course, EntryRef place, Entry entry) {
    return course.suspendedAt() != null
        && course.journal().happenedAt(place, entry).isAfter(course.suspendedAt());
  }

  private static boolean absurd(Instant counted, Instant shown) {
    return Duration.between(counted, shown).abs().compareTo(ABSURD) > 0;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant notBeforeStart(Course course, Instant at) {
    Instant start = course.start().startedAt();
    return at.isBefore(start) ? start : at;
  }
}
