package health.longhold.progress.note.read.sealed;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.progress.note.domain.NoteId;
import health.longhold.starter.erasure.MemberStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of notes, sealed with their member's key. A note opens only as that note of that member
 * of that programme: moved to another row it is refused.
 */
@Component
@Transactional
public class Notes implements MemberStore {
  private static final String PURPOSE = "note";

  private final JdbcClient jdbc;
  private final DataKeys keys;

  Notes(JdbcClient jdbc, DataKeys keys) {
    this.jdbc = jdbc;
    this.keys = keys;
  }

  /**
   * Keeps a note, or new words of one that its author has written before.
   *
   * @return false when the note is another author's
   */
  public boolean keep(
      ProgrammeId programme, MemberId member, NoteId note, String author, String text, Instant at) {
    byte[] sealed =
        AesGcm.seal(
            keys.obtain(programme, member), text.getBytes(UTF_8), place(programme, member, note));
    return jdbc.sql(
                """
                insert into note
                  (tenant, member_id, note_id, author, written_at, changed_at, sealed)
                values (:tenant, :member, :note, :author, :at, :at, :sealed)
                on conflict (tenant, member_id, note_id) do update
                  set changed_at = excluded.changed_at, sealed = excluded.sealed
                where note.author = excluded.author
                """)
            .param("tenant", programme.value())
            .param("member", member.value())
            .param("note", note.value())
            .param("author", author)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("sealed", sealed)
            .update()
        == 1;
  }

  public Optional<Note> find(ProgrammeId programme, MemberId member, NoteId note) {
    Optional<SecretKey> key = keys.find(programme, member);
    return jdbc.sql(
            """
            select note_id, author, written_at, changed_at, sealed from note
            where tenant = :tenant and member_id = :member and note_id = :note
            """)
        .param("tenant", programme.value())
        .param("member", member.value())
        .param("note", note.value())
        .query((row, _) -> opened(row, key.orElseThrow(), programme, member))
        .optional();
  }

  /** A member's notes by descending id, which is the newest first, after a given one. */
  public List<Note> page(
      ProgrammeId programme, MemberId member, @Nullable NoteId after, int limit) {
    Optional<SecretKey> key = keys.find(programme, member);
    return jdbc.sql(
            """
            select note_id, author, written_at, changed_at, sealed from note
            where tenant = :tenant and member_id = :member
              and (cast(:after as uuid) is null or note_id < cast(:after as uuid))
            order by note_id desc limit :limit
            """)
        .param("tenant", programme.value())
        .param("member", member.value())
        .param("after", after == null ? null : after.toString())
        .param("limit", limit)
        .query((row, _) -> opened(row, key.orElseThrow(), programme, member))
        .list();
  }

  /**
   * Deletes a note of this author, if there is one.
   *
   * @return false when the note is another author's
   */
  public boolean delete(ProgrammeId programme, MemberId member, NoteId note, String author) {
    int deleted =
        jdbc.sql(
                """
                delete from note where tenant = :tenant and member_id = :member
                  and note_id = :note and author = :author
                """)
            .param("tenant", programme.value())
            .param("member", member.value())
            .param("note", note.value())
            .param("author", author)
            .update();
    return deleted == 1 || find(programme, member, note).isEmpty();
  }

  private static Note opened(ResultSet row, SecretKey key, ProgrammeId programme, MemberId member)
      throws SQLException {
    NoteId note = new NoteId(row.getObject("note_id", UUID.class));
    byte[] plain = AesGcm.open(key, row.getBytes("sealed"), place(programme, member, note));
    return new Note(
        note,
        row.getString("author"),
        row.getObject("written_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        new String(plain, UTF_8));
  }

  private static String[] place(ProgrammeId programme, MemberId member, NoteId note) {
    return new String[] {PURPOSE, programme.value(), member.toString(), note.toString()};
  }

  @Override
  public String store() {
    return "notes-and-their-key";
  }

  @Override
  public void forget(ProgrammeId programme, MemberId member) {
    keys.shred(programme, member);
    MemberStore.delete(jdbc, "note", programme, member);
  }
}
