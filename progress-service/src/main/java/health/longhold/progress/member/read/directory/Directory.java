package health.longhold.progress.member.read.directory;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.erasure.MemberStore;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows that link pseudonyms to people; no projection: there is no event to rebuild it from. */
@Component
@Transactional
public class Directory implements MemberStore {
  private static final String INSERT =
      """
      insert into directory (tenant, member_id, external_id, name, email, birth_date)
      values (:tenant, :member, :external, :name, :email, :birth)
      on conflict (tenant, member_id) do update set
      """;

  private final JdbcClient jdbc;

  Directory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps an entry; what it leaves out stays as it was.
   *
   * @return false when another member of the programme has the external id
   */
  public boolean keep(ProgrammeId programme, DirectoryEntry entry) {
    return put(
        INSERT
            + """
              external_id = coalesce(excluded.external_id, directory.external_id),
              name = coalesce(excluded.name, directory.name),
              email = coalesce(excluded.email, directory.email),
              birth_date = coalesce(excluded.birth_date, directory.birth_date)
            """,
        programme,
        entry);
  }

  /**
   * Puts an entry in the place of what was there; what it leaves out is removed.
   *
   * @return false when another member of the programme has the external id
   */
  public boolean replace(ProgrammeId programme, DirectoryEntry entry) {
    return put(
        INSERT
            + """
              external_id = excluded.external_id, name = excluded.name, email = excluded.email,
              birth_date = excluded.birth_date
            """,
        programme,
        entry);
  }

  /** What is known of a member; nothing but the id when nobody has told. */
  public DirectoryEntry find(ProgrammeId programme, MemberId memberId) {
    return jdbc.sql(
            """
            select external_id, name, email, birth_date from directory
            where tenant = :tenant and member_id = :member
            """)
        .param("tenant", programme.value())
        .param("member", memberId.value())
        .query(
            (row, _) ->
                new DirectoryEntry(
                    memberId,
                    row.getString("external_id"),
                    row.getString("name"),
                    row.getString("email"),
                    row.getObject("birth_date", LocalDate.class)))
        .optional()
        .orElseGet(() -> new DirectoryEntry(memberId, null, null, null, null));
  }

  /** What members are called, by their name or else by the programme's own number for them. */
  public Map<MemberId, String> namesOf(ProgrammeId programme, Set<MemberId> members) {
    if (members.isEmpty()) {
      return Map.of();
    }
    Map<MemberId, String> names = new HashMap<>();
    jdbc.sql(
            """
            select member_id, coalesce(name, external_id) as name from directory
            where tenant = :tenant and member_id in (:members)
              and coalesce(name, external_id) is not null
            """)
        .param("tenant", programme.value())
        .param("members", members.stream().map(MemberId::value).toList())
        .query(
            row -> {
              names.put(
                  new MemberId(row.getObject("member_id", UUID.class)), row.getString("name"));
            });
    return names;
  }

  private boolean put(String sql, ProgrammeId programme, DirectoryEntry entry) {
    try {
      jdbc.sql(sql)
          .param("tenant", programme.value())
          .param("member", entry.memberId().value())
          .param("external", entry.externalId())
          .param("name", entry.name())
          .param("email", entry.email())
          .param("birth", entry.birthDate())
          .update();
      return true;
    } catch (DuplicateKeyException taken) {
      return false;
    }
  }

  @Override
  public String store() {
    return "directory";
  }

  @Override
  public void forget(ProgrammeId programme, MemberId member) {
    MemberStore.delete(jdbc, "directory", programme, member);
  }
}
