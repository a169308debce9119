package health.longhold.progress.member.read.current;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.progress.member.domain.Member.Enrolled;
import health.longhold.starter.export.MemberExportPart;
import health.longhold.starter.export.PastEvent;
import health.longhold.starter.export.StoredHistory;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The member's programme, and their details in it from the first day on. */
@Component
@Order(2)
record EnrolmentExport(CurrentMembers members, StoredHistory stored) implements MemberExportPart {

  @Override
  public String name() {
    return "programme";
  }

  @Override
  public Object about(MemberId memberId, ProgrammeId programme) {
    // refuses the whole document to somebody who is not enrolled
    Enrolled now = members.enrolled(memberId);
    return new Enrolment(
        programme, now, stored.of(programme, CurrentMembers.aggregateId(memberId)));
  }

  private record Enrolment(ProgrammeId programme, Enrolled now, List<PastEvent> history) {}
}
