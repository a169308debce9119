package health.longhold.progress.progression.domain;

import health.longhold.kernel.Decision;
import health.longhold.kernel.EntryId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One row of the policy: when it holds, what it decides, what it rests on, what fell short. */
record Rule(
    Reason reason,
    Decision decision,
    Predicate<Case> holds,
    Function<Case, List<EntryId>> evidence,
    Function<Case, @Nullable NearestMiss> nearestMiss) {

  static Rule keep(Reason reason, Predicate<Case> holds) {
    return new Rule(reason, Decision.KEEP, holds, _ -> List.of(), _ -> null);
  }

  static Rule lower(Reason reason, Predicate<Case> holds) {
    return new Rule(reason, Decision.LOWER, holds, _ -> List.of(), _ -> null);
  }

  static Rule withhold(Reason reason, Predicate<Case> holds) {
    return new Rule(reason, Decision.WITHHOLD, holds, _ -> List.of(), _ -> null);
  }

  Rule citing(Function<Case, List<EntryId>> entries) {
    return new Rule(reason, decision, holds, entries, nearestMiss);
  }

  Rule missing(Function<Case, @Nullable NearestMiss> nearest) {
    return new Rule(reason, decision, holds, evidence, nearest);
  }
}
