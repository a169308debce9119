package health.longhold.progress.note.write;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.progress.ProgressIT;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class NoteApiIT extends ProgressIT {
  private static final String WORDS = "Better since Monday.\nSleeps on the left side: ä, ह, 🙂";

  private final UUID memberId = UUID.randomUUID();
  private final String path = "/api/members/" + memberId + "/notes";

  @Test
  void comes_back_as_it_was_written_and_only_its_ciphertext_lies_in_the_database() {
    enrol();
    ResponseEntity<JsonNode> written = note(CLINICIAN, 1, WORDS);
    assertThat(written.getStatusCode().value()).isEqualTo(201);
    assertThat(written.getHeaders().getCacheControl()).contains("no-store");
    assertThat(note(CLINICIAN, 1, WORDS + "!").getStatusCode().value()).isEqualTo(200);
    note(member(memberId), 2, "My own words");

    JsonNode notes = ok(get(member(memberId), path + "?limit=1"));
    assertThat(notes.at("/items/0/text").asString()).isEqualTo("My own words");
    JsonNode older = ok(get(CLINICIAN, path + "?after=" + notes.path("next").asString()));
    assertThat(older.path("items")).hasSize(1);
    assertThat(older.at("/items/0/text").asString()).isEqualTo(WORDS + "!");
    assertThat(older.at("/items/0/author").asString()).isEqualTo("clinician-1");
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from note
                    where member_id = :id and position(convert_to('Monday', 'UTF8') in sealed) = 0
                    """)
                .param("id", memberId)
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void is_changed_and_deleted_by_its_author_alone() {
    enrol();
    note(CLINICIAN, 1, WORDS);
    String own = member(memberId);
    assertThat(code(note(own, 1, "no"))).isEqualTo("403 NOTE_OF_ANOTHER_AUTHOR");
    assertThat(code(delete(own, 1))).isEqualTo("403 NOTE_OF_ANOTHER_AUTHOR");
    assertThat(delete(CLINICIAN, 1).getStatusCode().value()).isEqualTo(204);
    assertThat(delete(CLINICIAN, 1).getStatusCode().value()).isEqualTo(204);
    assertThat(ok(get(own, path)).path("items")).isEmpty();
  }

  @Test
  void is_nobody_elses_to_read() {
    enrol();
    note(CLINICIAN, 1, WORDS);
    assertThat(code(get(member(UUID.randomUUID()), path))).startsWith("404");
    assertThat(code(get(MANAGER, path))).startsWith("403");
    assertThat(code(get("clinician-2; tenant=south; roles=CLINICIAN", path))).startsWith("404");
  }

  @Test
  void has_words_within_limits() {
    enrol();
    assertThat(code(note(CLINICIAN, 1, "x".repeat(4001)))).startsWith("422");
    assertThat(code(note(CLINICIAN, 1, " "))).startsWith("422");
    assertThat(code(put(CLINICIAN, at(1), "{\"text\": \"a\\u0007b\"}"))).startsWith("422");
    assertThat(note(CLINICIAN, 1, "x".repeat(4000)).getStatusCode().value()).isEqualTo(201);
  }

  private void enrol() {
    ok(
        put(
            MANAGER,
            "/api/members/" + memberId,
            "{\"cohorts\": [], \"ageBand\": \"FROM_18\", \"zone\": \"Asia/Kolkata\"}"));
    ok(put(MANAGER, "/api/members/" + memberId + "/care-team/clinician-1", "{}"));
  }

  private ResponseEntity<JsonNode> note(String actor, int number, String words) {
    return put(actor, at(number), "{\"text\": \"" + words.replace("\n", "\\n") + "\"}");
  }

  private ResponseEntity<JsonNode> delete(String actor, int number) {
    return send(HttpMethod.DELETE, actor, at(number), "", null);
  }

  private String at(int number) {
    return path + "/01900000-0000-7000-8000-%012d".formatted(number);
  }
}
