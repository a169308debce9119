package health.longhold.session.prescription.read.issued;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.export.MemberExportPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every prescription a member's devices fetched, as it was issued. */
@Component
@Order(2)
record PrescriptionExport(Prescriptions prescriptions) implements MemberExportPart {

  @Override
  public String name() {
    return "prescriptions";
  }

  @Override
  public Object about(MemberId memberId, ProgrammeId programme) {
    return prescriptions.of(programme, memberId);
  }
}
