package health.longhold.session.prescription.read.issued;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.PrescriptionId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.session.prescription.domain.Prescription;
import health.longhold.starter.erasure.MemberStore;
import health.longhold.starter.types.StoredJson;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Issued prescriptions by id. */
@Component
@Transactional
public class Prescriptions implements MemberStore {
  private final JdbcClient jdbc;
  private final JsonMapper json = StoredJson.contracts();

  Prescriptions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a prescription unless its id is taken; tells whether it did. */
  public boolean keep(ProgrammeId tenant, Prescription prescription) {
    return jdbc.sql(
                """
                insert into prescription
                  (tenant, prescription_id, member_id, issued_at, prescription)
                values (:tenant, :id, :member, :issuedAt, :prescription::jsonb)
                on conflict do nothing
                """)
            .param("tenant", tenant.value())
            .param("id", prescription.prescriptionId().value())
            .param("member", prescription.memberId().value())
            .param("issuedAt", Timestamp.from(prescription.issuedAt()))
            .param("prescription", json.writeValueAsString(prescription))
            .update()
        == 1;
  }

  public Optional<Prescription> find(ProgrammeId tenant, PrescriptionId id) {
    return jdbc.sql(
            "select prescription from prescription where tenant = :tenant and prescription_id ="
                + " :id")
        .param("tenant", tenant.value())
        .param("id", id.value())
        .query(String.class)
        .optional()
        .map(issued -> json.readValue(issued, Prescription.class));
  }

  /** Whether the member was issued one at this moment or later. */
  public boolean issuedSince(ProgrammeId tenant, MemberId memberId, Instant moment) {
    return jdbc.sql(
            """
            select exists (
              select from prescription
              where tenant = :tenant and member_id = :member and issued_at >= :moment)
            """)
        .param("tenant", tenant.value())
        .param("member", memberId.value())
        .param("moment", Timestamp.from(moment))
        .query(Boolean.class)
        .single();
  }

  /** A member's prescriptions, oldest first. */
  List<Prescription> of(ProgrammeId tenant, MemberId memberId) {
    return jdbc.sql(
            """
            select prescription from prescription where tenant = :tenant and member_id = :member
            order by issued_at, prescription_id
            """)
        .param("tenant", tenant.value())
        .param("member", memberId.value())
        .query((row, _) -> json.readValue(row.getString("prescription"), Prescription.class))
        .list();
  }

  @Override
  public String store() {
    return "prescriptions";
  }

  @Override
  public void forget(ProgrammeId programme, MemberId member) {
    MemberStore.delete(jdbc, "prescription", programme, member);
  }
}
