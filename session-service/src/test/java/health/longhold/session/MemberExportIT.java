package health.longhold.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@OnRealParts
class MemberExportIT {
  /** Where the document shows what a table holds. */
  private static final Map<String, String> SHOWN =
      Map.of(
          "session_summary", "/sessions/0/session/startedAt",
          "prescription", "/prescriptions/0/items/0");

  /** Tables that repeat what the document, or that of progress-service, shows. */
  private static final List<String> REPEATED =
      List.of(
          // progress-service's targets, as it told them
          "member_targets",
          // progress-service's care team, as it told it
          "care_team",
          // begin and end of each session
          "session_window");

  /** Events of a hundred sessions are read at once. */
  private static final int MORE_THAN_ONE_QUERY = 110;

  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  @Test
  void nothing_stored_about_a_member_is_left_out() {
    Phone phone = new Phone(port);
    Neighbours.publishTargets(phone.member, 1, 20);
    Neighbours.publishCare(phone.member, 1, "clinician-1", phone.startedAt, null);
    UUID prescription = phone.prescribed();
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    train(phone, first, prescription, phone.startedAt);
    train(phone, second, prescription, phone.startedAt.plusSeconds(200));
    List<String> tables =
        jdbc.sql(
                """
                select table_name from information_schema.columns
                where column_name = 'member_id' and table_schema = current_schema()
                """)
            .query((row, _) -> row.getString("table_name"))
            .list();
    assertThat(tables)
        .as("tables with a member_id are shown, or repeat what is shown")
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(SHOWN.keySet().stream(), REPEATED.stream()).toList());
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(tables)
                    .allSatisfy(table -> assertThat(rows(phone, table)).isPositive()));
    await().atMost(Duration.ofSeconds(30)).until(() -> rows(phone, "session_summary") == 2);

    Phone.Answer answer = phone.get(path(phone));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.raw().headers().firstValue("Cache-Control")).contains("no-store");
    JsonNode document = answer.body();
    assertThat(document.propertyNames()).containsExactly("sessions", "prescriptions");
    assertThat(SHOWN.values())
        .allSatisfy(place -> assertThat(document.at(place).isMissingNode()).as(place).isFalse());
    assertThat(document.path("sessions"))
        .extracting(session -> session.at("/session/sessionId").asString())
        .containsExactly(first.toString(), second.toString());
    assertThat(document.at("/sessions/0/history").toString())
        .contains("HoldCompleted", "19.5", "PainReported", "EffortReported", "ExerciseSkipped")
        .contains("Corrected");
    assertThat(shownEvents(document)).containsExactlyInAnyOrderElementsOf(storedEvents(phone));
  }

  @Test
  void a_long_life_comes_whole_and_in_order() {
    Phone phone = new Phone(port);
    Neighbours.publishTargets(phone.member, 1, 20);
    UUID prescription = phone.prescribed();
    List<UUID> sessions = new ArrayList<>();
    for (int number = 0; number < MORE_THAN_ONE_QUERY; number++) {
      Instant at = phone.startedAt.plusSeconds(number);
      UUID session = UUID.randomUUID();
      assertThat(phone.start(session, prescription, at).status()).isLessThan(300);
      sessions.add(session);
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> rows(phone, "session_summary") == MORE_THAN_ONE_QUERY);

    JsonNode document = phone.get(path(phone)).body();

    assertThat(document.path("sessions"))
        .extracting(session -> session.at("/session/sessionId").asString())
        .containsExactlyElementsOf(sessions.stream().map(UUID::toString).toList());
    assertThat(document.path("sessions"))
        .allSatisfy(
            session ->
                assertThat(session.at("/history/0/details/sessionId").asString())
                    .isEqualTo(session.at("/session/sessionId").asString()));
  }

  @Test
  void a_member_without_sessions_gets_empty_lists() {
    Phone phone = new Phone(port);
    JsonNode document = phone.get(path(phone)).body();
    assertThat(document.path("sessions").isArray()).isTrue();
    assertThat(document.path("sessions").isEmpty()).isTrue();
    assertThat(document.path("prescriptions").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CLINICIAN",
        "PROGRAMME_MANAGER",
        "CATALOGUE_EDITOR",
        "IMPORTER",
        "PROVIDER_SYSTEM"
      })
  void nobody_but_the_member_may_have_it(String role) {
    Phone phone = new Phone(port);
    Phone.Answer answer =
        phone.send(
            "GET",
            path(phone),
            "",
            "application/json",
            phone.member.toString(),
            role,
            Neighbours.NORTH.value());
    assertThat(answer.status() + " " + answer.code()).isEqualTo("403 FORBIDDEN");
  }

  @Test
  void another_member_is_nobody_and_another_programme_holds_nothing() {
    Phone phone = new Phone(port);
    Neighbours.publishTargets(phone.member, 1, 20);
    phone.prescribed();
    assertThat(new Phone(port).get(path(phone)).code()).isEqualTo("MEMBER_UNKNOWN");
    Phone.Answer southern =
        phone.send(
            "GET", path(phone), "", "application/json", phone.member.toString(), "MEMBER", "south");
    assertThat(southern.body().path("prescriptions").isEmpty()).isTrue();
  }

  private static void train(Phone phone, UUID session, UUID prescription, Instant at) {
    assertThat(phone.start(session, prescription, at).status()).isLessThan(300);
    Phone.Answer told =
        phone.journal(
            session,
            phone.legLift(1, 19.5),
            phone.pain(2, 2),
            phone.entry(3, "\"EffortReported\",\"item\":1,\"score\":3"),
            phone.entry(4, "\"ExerciseSkipped\",\"item\":2,\"reason\":\"PAINFUL\""),
            phone.entry(
                5,
                "\"Corrected\",\"corrects\":{\"device\":\"%s\",\"seq\":2},\"number\":1,\"fields\":{\"score\":3}"
                    .formatted(phone.device)),
            phone.finished(6));
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.body().path("rejected").toString()).isEqualTo("[]");
  }

  private static String path(Phone phone) {
    return "/api/members/%s/export/session".formatted(phone.member);
  }

  private long rows(Phone phone, String table) {
    return jdbc.sql("select count(*) from " + table + " where member_id = :member")
        .param("member", phone.member.value())
        .query(Long.class)
        .single();
  }

  /** Everything in the event store that names the member, as name and time. */
  private List<String> storedEvents(Phone phone) {
    return jdbc.sql(
            """
            select split_part(payload_type, '.', 2) as event, time_stamp from domain_event
            where convert_from(payload, 'UTF8') like :member
            """)
        .param("member", "%" + phone.member + "%")
        .query(
            (row, _) -> row.getString("event") + " " + Instant.parse(row.getString("time_stamp")))
        .list();
  }

  private static List<String> shownEvents(JsonNode document) {
    return document.findParents("storedAt").stream()
        .map(event -> event.path("event").asString() + " " + event.path("storedAt").asString())
        .toList();
  }
}
