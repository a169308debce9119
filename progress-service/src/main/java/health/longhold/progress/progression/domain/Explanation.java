package health.longhold.progress.progression.domain;

import health.longhold.kernel.EntryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why: the policy ({@code name@version}), the rule that decided, every reason that held (the rule
 * first), the ids of the holds and reports that fired it, and what fell short, if anything did.
 */
public record Explanation(
    String policy,
    Reason rule,
    List<Reason> reasons,
    List<EntryId> evidence,
    @Nullable NearestMiss nearestMiss) {

  public Explanation {
    reasons = List.copyOf(reasons);
    evidence = List.copyOf(evidence);
  }

  static Explanation of(String policy, Reason rule) {
    return new Explanation(policy, rule, List.of(rule), List.of(), null);
  }
}
