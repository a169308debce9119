package health.longhold.contract.progress.v1;

import health.longhold.kernel.EntryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision was made: policy version, the rule that decided, the reason codes that held, the
 * ids of the holds and reports that fired it, and the nearest miss if something fell short.
 */
public record Explanation(
    String policy,
    String rule,
    List<String> reasons,
    List<EntryId> evidence,
    @Nullable NearestMiss nearestMiss) {
  public Explanation {
    reasons = List.copyOf(reasons);
    evidence = List.copyOf(evidence);
  }
}
