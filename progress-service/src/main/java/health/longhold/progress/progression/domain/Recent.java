package health.longhold.progress.progression.domain;

import java.time.Instant;
import java.util.List;

/**
 * One thing that happened lately, at its place in performed order: the material of a re-fold. Kept
 * as long as a session may still be corrected.
 */
public sealed interface Recent {

  /** The place in performed order; a session keeps the place of its first revision. */
  Instant at();

  /** A judged session, boiled down, with what its newest revision led to. */
  record Judged(Instant at, SessionEvidence session, List<ExerciseDecision> decisions)
      implements Recent {

    public Judged {
      decisions = List.copyOf(decisions);
    }
  }

  /** Anything else. */
  record Happened(Instant at, ProgressionEvent event) implements Recent {}
}
