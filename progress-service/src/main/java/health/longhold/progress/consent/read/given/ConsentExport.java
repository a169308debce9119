package health.longhold.progress.consent.read.given;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.export.MemberExportPart;
import health.longhold.starter.export.PastEvent;
import health.longhold.starter.export.StoredHistory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the member allowed whom, and took back. */
@Component
@Order(8)
record ConsentExport(ConsentRows rows, StoredHistory stored, InstantSource clock)
    implements MemberExportPart {

  @Override
  public String name() {
    return "consents";
  }

  @Override
  public Object about(MemberId memberId, ProgrammeId programme) {
    Instant now = clock.instant();
    return new Given(
        rows.of(programme, memberId).stream().map(consent -> ConsentView.of(consent, now)).toList(),
        stored.of(programme, Consents.aggregateId(memberId)));
  }

  private record Given(List<ConsentView> now, List<PastEvent> history) {}
}
