package health.longhold.progress.progression.read.decisions;

import health.longhold.kernel.Dose;
import health.longhold.kernel.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of a target: from which time, from and to which dose, and the code of the rule or of
 * the clinician's reason. {@code to} is absent while an exercise is withheld.
 */
public record TargetChange(
    Type type,
    Instant at,
    @Nullable Dose from,
    @Nullable Dose to,
    String reason,
    @Nullable SessionId sessionId) {

  /** What changed it. */
  public enum Type {
    STARTED,
    RAISED,
    /** A clinician took back the approval of the raise before. */
    UNDONE,
    LOWERED,
    OVERRIDDEN,
    WITHHELD,
    OPENED
  }
}
