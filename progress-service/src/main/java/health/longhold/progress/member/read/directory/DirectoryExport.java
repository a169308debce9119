package health.longhold.progress.member.read.directory;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.export.MemberExportPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who the member is. */
@Component
@Order(1)
record DirectoryExport(Directory directory) implements MemberExportPart {

  @Override
  public String name() {
    return "you";
  }

  @Override
  public Object about(MemberId memberId, ProgrammeId programme) {
    return directory.find(programme, memberId);
  }
}
