package health.longhold.progress.screening.read.latest;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.export.MemberExportPart;
import health.longhold.starter.export.StoredHistory;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What each of the member's screenings came to; the answers themselves are not kept. */
@Component
@Order(4)
record ScreeningExport(LatestScreenings rows, StoredHistory stored) implements MemberExportPart {

  @Override
  public String name() {
    return "screenings";
  }

  @Override
  public Object about(MemberId memberId, ProgrammeId programme) {
    List<String> aggregates =
        rows.of(programme, memberId).stream().map(LatestScreenings::aggregateId).toList();
    return stored.of(programme, aggregates);
  }
}
