package health.longhold.progress.note.read.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.progress.ProgressIT;
import health.longhold.progress.note.domain.NoteId;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class SealedNotesIT extends ProgressIT {
  private static final ProgrammeId NORTH = new ProgrammeId("north");
  private static final ProgrammeId SOUTH = new ProgrammeId("south");
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  @Autowired Notes notes;
  @Autowired DataKeys keys;
  @Autowired KeyDatabase database;
  @Autowired MasterKeys masters;

  private final MemberId member = new MemberId(UUID.randomUUID());
  private final NoteId note = new NoteId(UUID.randomUUID());

  @ParameterizedTest
  @ValueSource(strings = {"tenant", "member_id", "note_id"})
  void a_note_moved_to_another_row_does_not_open(String column) {
    notes.keep(NORTH, member, note, "dr-1", "words", NOW);
    MemberId other = new MemberId(UUID.randomUUID());
    notes.keep(NORTH, other, note, "dr-1", "other words", NOW);
    notes.keep(SOUTH, member, note, "dr-1", "southern words", NOW);
    NoteId second = new NoteId(UUID.randomUUID());
    notes.keep(NORTH, member, second, "dr-1", "second words", NOW);
    ProgrammeId tenant = column.equals("tenant") ? SOUTH : NORTH;
    MemberId whose = column.equals("member_id") ? other : member;
    NoteId which = column.equals("note_id") ? second : note;

    jdbc.sql(
            """
            update note set sealed = (
              select sealed from note where tenant = 'north' and member_id = :member
                and note_id = :note)
            where tenant = :tenant and member_id = :whose and note_id = :which
            """)
        .param("member", member.value())
        .param("note", note.value())
        .param("tenant", tenant.value())
        .param("whose", whose.value())
        .param("which", which.value())
        .update();

    assertThatThrownBy(() -> notes.find(tenant, whose, which)).hasMessageContaining("elsewhere");
    assertThat(notes.find(NORTH, member, note).orElseThrow().text()).isEqualTo("words");
  }

  @Test
  void a_moved_data_key_does_not_open_either() {
    notes.keep(NORTH, member, note, "dr-1", "words", NOW);
    MemberId other = new MemberId(UUID.randomUUID());
    database
        .jdbc()
        .sql("update data_key set member_id = :other where member_id = :member")
        .param("other", other.value())
        .param("member", member.value())
        .update();

    assertThatThrownBy(() -> keys.find(NORTH, other)).hasMessageContaining("elsewhere");
  }

  @Test
  void a_new_master_opens_what_the_former_wrapped_and_takes_it_over() {
    notes.keep(NORTH, member, note, "dr-1", "words", NOW);
    MasterKeys rotated =
        new MasterKeys(
            Base64.getEncoder().encodeToString(new byte[32]),
            "next",
            Map.of(masters.masterKeyId(), masters.masterKey()));
    Notes later = new Notes(jdbc, new DataKeys(database, rotated));

    assertThat(later.find(NORTH, member, note).orElseThrow().text()).isEqualTo("words");

    MasterKeys alone = new MasterKeys(rotated.masterKey(), "next", Map.of());
    Notes muchLater = new Notes(jdbc, new DataKeys(database, alone));
    assertThat(muchLater.find(NORTH, member, note).orElseThrow().text()).isEqualTo("words");
    assertThatThrownBy(() -> notes.find(NORTH, member, note)).hasMessageContaining("no key next");
  }

  @Test
  void without_its_key_a_note_stays_shut_for_good() {
    notes.keep(NORTH, member, note, "dr-1", "words", NOW);

    keys.shred(NORTH, member);

    assertThat(keys.find(NORTH, member)).isEmpty();
    keys.obtain(NORTH, member);
    assertThatThrownBy(() -> notes.find(NORTH, member, note)).hasMessageContaining("another key");
  }
}
