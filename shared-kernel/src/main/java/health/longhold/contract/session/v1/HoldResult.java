package health.longhold.contract.session.v1;

import health.longhold.kernel.EntryId;
import health.longhold.kernel.Phase;
import health.longhold.kernel.Side;
import health.longhold.kernel.SkipReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One prescribed hold. {@code heldSeconds} is given when reported, {@code skipped} when skipped.
 * {@code disputed} marks a hold told twice with different words: its lower seconds count and no
 * raise rests on it.
 */
public record HoldResult(
    int set,
    int repetition,
    Phase phase,
    Side side,
    HoldStatus status,
    @Nullable Double heldSeconds,
    @Nullable SkipReason skipped,
    boolean disputed,
    List<EntryId> entries) {
  public HoldResult {
    entries = List.copyOf(entries);
  }
}
