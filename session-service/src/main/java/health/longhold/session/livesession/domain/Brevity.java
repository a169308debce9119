package health.longhold.session.livesession.domain;

import static java.util.Comparator.comparing;
import static java.util.function.BinaryOperator.minBy;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import health.longhold.kernel.EntryId;
import health.longhold.session.livesession.domain.SessionResult.EffortReport;
import health.longhold.session.livesession.domain.SessionResult.PainReport;
import health.longhold.session.livesession.domain.SessionResult.RedFlagReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Keeps a result small however much was told: it is published as one record, and stored again with
 * each correction. Lists of an ordinary length stay whole. Of longer ones the first of each kind
 * stays, where a kind is all that is ever decided by; so the highest, the lowest, the first from
 * any limit on and whether one is disputed are the same as of the whole list.
 */
final class Brevity {
  private static final int ORDINARY = 30;
  private static final int ENTRIES_OF_A_HOLD = 8;

  private Brevity() {}

  static List<PainReport> pain(List<PainReport> told) {
    return firstOfEachKind(told, p -> List.of(p.moment(), p.score(), p.disputed()), PainReport::at);
  }

  static List<EffortReport> effort(List<EffortReport> told) {
    return firstOfEachKind(told, e -> List.of(e.score(), e.disputed()), EffortReport::at);
  }

  /** A code may be anything, so the codes are counted too; each flag was reported by itself. */
  static List<RedFlagReport> redFlags(List<RedFlagReport> told) {
    List<RedFlagReport> ofEachCode = firstOfEachKind(told, RedFlagReport::flag, RedFlagReport::at);
    return ofEachCode.size() <= ORDINARY
        ? ofEachCode
        : ofEachCode.stream().sorted(comparing(RedFlagReport::at)).limit(ORDINARY).toList();
  }

  /** The entries a hold rests on, the one that counts among them. */
  static List<EntryId> entries(List<EntryId> told, EntryId counting) {
    List<EntryId> all = told.stream().distinct().toList();
    if (all.size() <= ENTRIES_OF_A_HOLD) {
      return all;
    }
    Stream<EntryId> others = all.stream().filter(id -> !id.equals(counting));
    return Stream.concat(Stream.of(counting), others).limit(ENTRIES_OF_A_HOLD).toList();
  }

  private static <R> List<R> firstOfEachKind(
      List<R> told, Function<R, Object> kind, Function<R, Instant> at) {
    if (told.size() <= ORDINARY) {
      return told;
    }
    Map<Object, R> first = told.stream().collect(toMap(kind, identity(), minBy(comparing(at))));
    Set<R> left = new HashSet<>(first.values());
    List<R> kept = new ArrayList<>();
    for (R report : told) { // in the order in which they were told
      if (left.remove(report)) {
        kept.add(report);
      }
    }
    return kept;
  }
}
