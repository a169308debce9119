package health.longhold.contract.session.v1.command;

import health.longhold.contract.session.v1.JournalEntry;
import health.longhold.contract.session.v1.PrescriptionSnapshot;
import health.longhold.kernel.DeviceId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.SessionId;
import java.time.Instant;
import java.util.List;

/**
 * Records a session of the past from its whole journal, against the prescription as it stood. Safe
 * to repeat: the same session id with the same journal changes nothing.
 */
public record ImportSession(
    SessionId sessionId,
    MemberId memberId,
    PrescriptionSnapshot prescription,
    Instant startedAt,
    DeviceId device,
    List<JournalEntry> entries) {
  public ImportSession {
    entries = List.copyOf(entries);
  }
}
