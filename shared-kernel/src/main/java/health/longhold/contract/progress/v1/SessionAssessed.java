package health.longhold.contract.progress.v1;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.SessionId;
import java.time.LocalDate;
import java.util.List;

/**
 * All decisions of one session, one for each exercise, exactly one record for each session
 * revision. A raise is provisional: {@code RaiseTookEffect} or {@code RaiseLapsed} ends it.
 */
public record SessionAssessed(
    MemberId memberId,
    SessionId sessionId,
    int sessionRevision,
    LocalDate localDate,
    String policy,
    List<ExerciseDecision> decisions) {
  public SessionAssessed {
    decisions = List.copyOf(decisions);
  }
}
