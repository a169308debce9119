package health.longhold.progress.consent.read.given;

import health.longhold.kernel.ConsentId;
import health.longhold.kernel.ConsentPurpose;
import health.longhold.kernel.DataClass;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.RecipientId;
import health.longhold.progress.consent.domain.Consent;
import health.longhold.progress.consent.domain.ConsentEvent.ConsentGranted;
import health.longhold.progress.consent.domain.ConsentEvent.ConsentWithdrawn;
import health.longhold.starter.erasure.MemberStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of members' consents. */
@Component
@Transactional
class ConsentRows implements MemberStore {
  private final JdbcClient jdbc;

  ConsentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void granted(String tenant, ConsentGranted event) {
    jdbc.sql(
            """
            insert into consent (
              tenant, member_id, consent_id, purpose, recipient, data_classes, granted_at,
              ends_before)
            values (
              :tenant, :member, :consent, :purpose, :recipient, :classes, :granted, :until)
            on conflict (tenant, member_id, consent_id) do nothing
            """)
        .param("tenant", tenant)
        .param("member", event.memberId().value())
        .param("consent", event.consentId().value())
        .param("purpose", event.purpose().name())
        .param("recipient", event.recipient().value())
        .param("classes", event.dataClasses().stream().map(DataClass::name).toArray(String[]::new))
        .param("granted", Timestamp.from(event.grantedAt()))
        .param("until", Timestamp.from(event.until()))
        .update();
  }

  void withdrawn(String tenant, ConsentWithdrawn event) {
    jdbc.sql(
            """
            update consent set withdrawn_at = :at
            where tenant = :tenant and member_id = :member and consent_id = :consent
            """)
        .param("tenant", tenant)
        .param("member", event.memberId().value())
        .param("consent", event.consentId().value())
        .param("at", Timestamp.from(event.at()))
        .update();
  }

  void clear() {
    jdbc.sql("delete from consent").update();
  }

  /** A member's consents, newest first. */
  List<Consent> of(ProgrammeId programme, MemberId memberId) {
    return jdbc.sql(
            """
            select * from consent where tenant = :tenant and member_id = :member
            order by granted_at desc, consent_id desc
            """)
        .param("tenant", programme.value())
        .param("member", memberId.value())
        .query((row, _) -> consent(row))
        .list();
  }

  private static Consent consent(ResultSet row) throws SQLException {
    ConsentGranted granted =
        new ConsentGranted(
            new MemberId(row.getObject("member_id", UUID.class)),
            new ConsentId(row.getObject("consent_id", UUID.class)),
            ConsentPurpose.valueOf(row.getString("purpose")),
            new RecipientId(row.getString("recipient")),
            Arrays.stream((String[]) row.getArray("data_classes").getArray())
                .map(DataClass::valueOf)
                .toList(),
            row.getTimestamp("granted_at").toInstant(),
            row.getTimestamp("ends_before").toInstant());
    Timestamp withdrawn = row.getTimestamp("withdrawn_at");
    return withdrawn == null
        ? new Consent.Given(granted)
        : new Consent.Withdrawn(granted, withdrawn.toInstant());
  }

  @Override
  public String store() {
    return "consents";
  }

  @Override
  public void forget(ProgrammeId programme, MemberId member) {
    MemberStore.delete(jdbc, "consent", programme, member);
  }
}
