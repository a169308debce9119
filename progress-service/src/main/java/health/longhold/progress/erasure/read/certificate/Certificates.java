package health.longhold.progress.erasure.read.certificate;

import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.Role;
import health.longhold.progress.member.domain.CertificateId;
import health.longhold.progress.member.domain.MemberEvent.ErasureCertified;
import health.longhold.progress.member.domain.MemberEvent.MemberErased;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of certificates; no column leads to the member. */
@Component
@Transactional
class Certificates {
  private final JdbcClient jdbc;

  Certificates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void begun(String tenant, MemberErased event) {
    jdbc.sql(
            """
            insert into erasure_certificate (tenant, certificate_id, erased_at, asked_by)
            values (:tenant, :id, :at, :by) on conflict do nothing
            """)
        .param("tenant", tenant)
        .param("id", event.certificateId().value())
        .param("at", event.erasedAt().atOffset(ZoneOffset.UTC))
        .param("by", event.askedBy().name())
        .update();
  }

  void completed(String tenant, ErasureCertified event) {
    jdbc.sql(
            """
            update erasure_certificate set certified_at = :at, cleared = :cleared
            where tenant = :tenant and certificate_id = :id
            """)
        .param("tenant", tenant)
        .param("id", event.certificateId().value())
        .param("at", event.certifiedAt().atOffset(ZoneOffset.UTC))
        .param("cleared", event.cleared().toArray(String[]::new))
        .update();
  }

  Optional<Certificate> find(ProgrammeId programme, CertificateId id) {
    return jdbc.sql(
            """
            select erased_at, asked_by, certified_at, cleared from erasure_certificate
            where tenant = :tenant and certificate_id = :id
            """)
        .param("tenant", programme.value())
        .param("id", id.value())
        .query(
            (row, _) -> {
              OffsetDateTime certified = row.getObject("certified_at", OffsetDateTime.class);
              Instant at = certified == null ? null : certified.toInstant();
              return new Certificate(
                  id,
                  row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                  Role.valueOf(row.getString("asked_by")),
                  at,
                  List.of((String[]) row.getArray("cleared").getArray()));
            })
        .optional();
  }

  void clear() {
    jdbc.sql("delete from erasure_certificate").update();
  }
}
