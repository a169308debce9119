package health.longhold.contract.session.v1;

import health.longhold.kernel.DeviceId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.SessionId;
import java.util.List;

/** Journal entries as they were accepted, for live boards; kept one day. */
public record JournalAccepted(
    MemberId memberId, SessionId sessionId, DeviceId device, List<JournalEntry> entries) {
  public JournalAccepted {
    entries = List.copyOf(entries);
  }
}
