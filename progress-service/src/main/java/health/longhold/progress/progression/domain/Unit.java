package health.longhold.progress.progression.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import health.longhold.kernel.EntryId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The evidence unit: one exercise on one local day. It is as good as the day's worst session, so a
 * second session can spoil a day but never mend it.
 */
record Unit(LocalDate day, List<Evidence> sessions) {

  /** The days of this evidence, oldest first. */
  static List<Unit> byDay(Stream<Evidence> evidence) {
    return evidence.collect(groupingBy(Evidence::day, TreeMap::new, toList())).entrySet().stream()
        .map(day -> new Unit(day.getKey(), day.getValue()))
        .toList();
  }

  boolean complete() {
    return sessions.stream().allMatch(Evidence::complete);
  }

  int holds() {
    return sessions.stream().mapToInt(Evidence::holds).sum();
  }

  int missed() {
    return sessions.stream().mapToInt(Evidence::missed).sum();
  }

  boolean mostlyMissed(double share) {
    return missed() > share * holds();
  }

  @Nullable Integer pain() {
    return highest(Evidence::pain);
  }

  @Nullable Integer effort() {
    return highest(Evidence::effort);
  }

  /** The baseline; of several the lowest, which is the hardest to meet. */
  @Nullable Integer before() {
    return sessions.stream()
        .map(Evidence::before)
        .filter(Objects::nonNull)
        .min(Integer::compare)
        .orElse(null);
  }

  boolean painWithin(int most) {
    Integer pain = pain();
    return pain == null || pain <= most;
  }

  boolean effortWithin(int most) {
    Integer effort = effort();
    return effort == null || effort <= most;
  }

  /** Complete, held throughout, painless and easy enough, and not in doubt. */
  boolean clean(ProgressionPolicy policy) {
    return complete()
        && missed() == 0
        && painWithin(policy.pain().raiseAtMost())
        && effortWithin(policy.effort().raiseAtMost())
        && sessions.stream().allMatch(session -> session.doubtful().isEmpty());
  }

  Instant endedAt() {
    return sessions.stream().map(Evidence::endedAt).max(Instant::compareTo).orElseThrow();
  }

  /** Whether a check-in at this time is the morning after this day's last session. */
  boolean servedBy(Instant checkIn, ProgressionPolicy policy) {
    Instant end = endedAt();
    return !checkIn.isBefore(end.plus(policy.morning().opens()))
        && !checkIn.isAfter(end.plus(policy.morning().closes()));
  }

  boolean worseWith(int score) {
    Integer before = before();
    return before != null && score > before;
  }

  List<EntryId> entries(Function<Evidence, List<EntryId>> which) {
    return sessions.stream().flatMap(session -> which.apply(session).stream()).distinct().toList();
  }

  private @Nullable Integer highest(Function<Evidence, @Nullable Integer> score) {
    return sessions.stream().map(score).filter(Objects::nonNull).max(Integer::compare).orElse(null);
  }
}
