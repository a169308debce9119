package health.longhold.starter.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found in one tenant's chain.
 *
 * @param entries entries that are sealed and there
 * @param unsealed entries that wait for their seal
 * @param newest the newest seal, to be kept outside of the database: {@code tenant:number:mac}
 * @param faults what is wrong, in the order of the chain; empty if it is intact
 */
public record Verified(
    long entries, long seals, long unsealed, @Nullable String newest, List<Fault> faults) {
  public Verified {
    faults = List.copyOf(faults);
  }

  /**
   * Something that was tampered with.
   *
   * @param seal number of the seal where it shows
   * @param entry number of the entry, unless the seal itself is meant
   */
  public record Fault(Kind kind, long seal, @Nullable Long entry) {}

  /** What can be wrong. */
  public enum Kind {
    ENTRY_CHANGED,
    ENTRY_MISSING,
    ENTRY_ADDED,
    /** Its time lies outside of the time in which it must have been recorded. */
    ENTRY_MISDATED,
    SEAL_CHANGED,
    SEAL_MISSING,
    /** It does not rest on the seal before it. */
    SEAL_OUT_OF_LINE,
    /** A seal that was known outside of the database is no longer there, or is another. */
    SEALS_CUT_OFF
  }
}
