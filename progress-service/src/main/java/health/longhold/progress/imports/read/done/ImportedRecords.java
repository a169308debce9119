package health.longhold.progress.imports.read.done;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.erasure.MemberStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of records that are in, each with a digest of its content. */
@Component
@Transactional
public class ImportedRecords implements MemberStore {
  private final JdbcClient jdbc;

  ImportedRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The content digest of a record that is in. */
  public Optional<String> digest(ProgrammeId programme, UUID recordId) {
    return jdbc.sql("select digest from import_record where tenant = :tenant and record_id = :id")
        .param("tenant", programme.value())
        .param("id", recordId)
        .query(String.class)
        .optional();
  }

  public void keep(ProgrammeId programme, UUID recordId, MemberId memberId, String digest) {
    jdbc.sql(
            """
            insert into import_record (tenant, record_id, member_id, digest)
            values (:tenant, :id, :member, :digest)
            on conflict (tenant, record_id) do nothing
            """)
        .param("tenant", programme.value())
        .param("id", recordId)
        .param("member", memberId.value())
        .param("digest", digest)
        .update();
  }

  /** The ids of a member's records that are in. */
  List<UUID> of(ProgrammeId programme, MemberId memberId) {
    return jdbc.sql(
            """
            select record_id from import_record where tenant = :tenant and member_id = :member
            order by record_id
            """)
        .param("tenant", programme.value())
        .param("member", memberId.value())
        .query((row, _) -> row.getObject("record_id", UUID.class))
        .list();
  }

  @Override
  public String store() {
    return "import-records";
  }

  @Override
  public void forget(ProgrammeId programme, MemberId member) {
    MemberStore.delete(jdbc, "import_record", programme, member);
  }
}
