package health.longhold.progress.imports.read.done;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.export.MemberExportPart;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which records of the member's past came in by import; what they said is in the other parts. */
@Component
@Order(10)
record ImportExport(ImportedRecords records) implements MemberExportPart {

  @Override
  public String name() {
    return "imports";
  }

  @Override
  public Object about(MemberId memberId, ProgrammeId programme) {
    return new Imports(records.of(programme, memberId));
  }

  private record Imports(List<UUID> recordIds) {}
}
