package health.longhold.progress.careteam.read.current;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.export.MemberExportPart;
import health.longhold.starter.export.StoredHistory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whose care the member was put into, and when. */
@Component
@Order(7)
record CareTeamExport(StoredHistory stored) implements MemberExportPart {

  @Override
  public String name() {
    return "careTeam";
  }

  @Override
  public @Nullable Object about(MemberId memberId, ProgrammeId programme) {
    List<?> history = stored.of(programme, CurrentCareTeams.aggregateId(memberId));
    return history.isEmpty() ? null : history;
  }
}
