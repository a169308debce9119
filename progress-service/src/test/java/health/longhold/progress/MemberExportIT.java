package health.longhold.progress;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.Topics;
import health.longhold.contract.session.v1.ExerciseResult;
import health.longhold.contract.session.v1.HoldResult;
import health.longhold.contract.session.v1.HoldStatus;
import health.longhold.contract.session.v1.SessionFinished;
import health.longhold.contract.session.v1.SessionResult;
import health.longhold.contract.session.v1.SessionStarted;
import health.longhold.kernel.Dose;
import health.longhold.kernel.EntryId;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Phase;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.PrescriptionId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.RoutineId;
import health.longhold.kernel.SessionId;
import health.longhold.kernel.SessionOutcome;
import health.longhold.kernel.Side;
import health.longhold.progress.imports.read.done.ImportedRecords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class MemberExportIT extends ProgressIT {
  /** Where the document shows what a table holds. */
  private static final Map<String, String> SHOWN =
      Map.ofEntries(
          Map.entry("directory", "/you/email"),
          Map.entry("screening_of_member", "/screenings/0/details/screeningId"),
          Map.entry("member_targets", "/training/targets/targets/0/exerciseId"),
          Map.entry("alert", "/alerts/now/0/alertId"),
          Map.entry("care_team", "/careTeam/0"),
          Map.entry("note", "/notes/0/text"),
          Map.entry("consent", "/consents/now/0/consentId"),
          Map.entry("reminder", "/reminders/times/0"),
          Map.entry("reminder_calendar", "/reminders/calendarSince"),
          Map.entry("timeline_entry", "/timeline/entries/0/at"),
          Map.entry("timeline_zone", "/timeline/zone"),
          Map.entry("import_record", "/imports/recordIds/0"));

  /** Tables that only repeat, for other questions, what the document shows. */
  private static final Map<String, String> REPEATED =
      Map.ofEntries(
          Map.entry("latest_screening", "/screenings/0/details/cautions"),
          Map.entry("decision", "/training/decisions/0/details/decisions/0/decision"),
          Map.entry("target_change", "/training/approvalsAndOverrides/0/details/to"),
          Map.entry("running_session", "the session service's part, until the session ends"),
          Map.entry("assessed_session", "/training/decisions/0/details/facts/sessionId"),
          Map.entry("practice", "/training/decisions/0/details/facts/exercises"),
          Map.entry("morning", "/training/checkIns/0/details/score"),
          Map.entry("adherence_agreement", "/plan/now/sessionsPerWeek"),
          Map.entry("adherence_session", "/training/decisions/0/details/facts/exercises"),
          Map.entry("adherence_cohort", "/programme/now/cohorts/0"),
          Map.entry("export_member", "/programme/now/ageBand"),
          Map.entry("export_session", "/training/decisions/0/details/facts/outcome"),
          Map.entry("export_decision", "/training/decisions/0/details/decisions/0/decision"));

  @Autowired private ImportedRecords imported;

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final UUID memberId = UUID.randomUUID();
  private final UUID planId = UUID.randomUUID();
  private final String path = "/api/members/" + memberId;
  private final String self = member(memberId);
  private long sequence;

  @BeforeAll
  static void publishCatalogue() {
    CatalogueOnTheBus.publish();
  }

  @Test
  void nothing_stored_about_a_member_is_left_out() {
    liveThroughEverything();
    Set<String> tables = tablesAboutMembers();
    assertThat(tables)
        .as("tables with a member_id are shown, or repeat what is shown")
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(SHOWN.keySet().stream(), REPEATED.keySet().stream()).toList());
    await()
        .atMost(60, SECONDS)
        .untilAsserted(
            () -> assertThat(tables).allSatisfy(table -> assertThat(rows(table)).isPositive()));

    ResponseEntity<JsonNode> answer = get(self, path + "/export/progress");
    assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
    JsonNode document = ok(answer);
    assertThat(Stream.concat(SHOWN.values().stream(), REPEATED.values().stream()))
        .filteredOn(place -> place.startsWith("/"))
        .allSatisfy(place -> assertThat(document.at(place).isMissingNode()).as(place).isFalse());
    assertThat(document.propertyNames())
        .containsExactly(
            "you",
            "programme",
            "plan",
            "screenings",
            "training",
            "alerts",
            "careTeam",
            "consents",
            "timeline",
            "imports",
            "notes",
            "reminders");
    assertThat(document.at("/you/name").asString()).isEqualTo("Member 07");
    assertThat(shownEvents(document)).containsExactlyInAnyOrderElementsOf(storedEvents());
  }

  @Test
  void a_member_who_has_done_nothing_yet_gets_what_there_is() {
    UUID fresh = enrolled();
    JsonNode document = ok(get(member(fresh), "/api/members/" + fresh + "/export/progress"));
    assertThat(document.at("/programme/programme").asString()).isEqualTo("north");
    assertThat(document.at("/programme/history/0/by").asString()).isEqualTo("PROGRAMME_MANAGER");
    assertThat(document.has("plan")).isFalse();
    assertThat(recordsOf(fresh))
        .as("an export leaves a record, also the member's own, without their address")
        .containsExactly("GET /api/members/{memberId}/export/progress GRANTED 127.0.0.0/24");
  }

  private List<@Nullable String> recordsOf(UUID member) {
    return jdbc.sql(
            """
            select what || ' ' || outcome || ' ' || origin from audit_entry
            where whose = :member and subject = :member::text
            """)
        .param("member", member)
        .query(String.class)
        .list();
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
    UUID fresh = enrolled();
    assertThat(
            code(
                get(
                    fresh + "; tenant=north; roles=" + role,
                    "/api/members/" + fresh + "/export/progress")))
        .isEqualTo("403 FORBIDDEN");
  }

  @Test
  void another_member_another_programme_and_a_stranger_find_nobody() {
    UUID fresh = enrolled();
    String document = "/api/members/" + fresh + "/export/progress";
    assertThat(code(get(member(UUID.randomUUID()), document))).isEqualTo("404 MEMBER_UNKNOWN");
    assertThat(code(get(member(fresh, "south"), document))).isEqualTo("404 MEMBER_UNKNOWN");
    assertThat(code(get(self, path + "/export/progress"))).isEqualTo("404 MEMBER_UNKNOWN");
  }

  private void liveThroughEverything() {
    enrol("Asia/Kolkata");
    enrol("Europe/Paris");
    ok(put(MANAGER, path + "/care-team/clinician-1", "{}"));
    ok(put(self, path + "/notes/" + UUID.randomUUID(), "{\"text\": \"Stiff in the morning.\"}"));
    agreeToAPlan();
    post(
        self,
        path + "/check-ins",
        "{\"id\": \"%s\", \"at\": \"%s\", \"score\": 1}".formatted(UUID.randomUUID(), now));
    ok(
        put(
            CLINICIAN,
            path + "/targets/prone-leg-lift",
            """
            {"dose": {"holdSeconds": 25, "repetitions": 1, "sets": 1}, "reason": "TOO_EASY"}
            """));
    publish(new SessionFinished(member(), new SessionId(UUID.randomUUID()), 1, true, session()));
    publish(
        new SessionStarted(
            member(),
            new SessionId(UUID.randomUUID()),
            new PrescriptionId(UUID.randomUUID()),
            new PlanId(planId),
            1,
            0,
            new RoutineId(CatalogueOnTheBus.RELIEF),
            now,
            today(),
            true,
            false));
    await().atMost(60, SECONDS).until(() -> rows("running_session") == 1);
    screenWithFever();
    UUID consent = UUID.randomUUID();
    ok(
        put(
            self,
            path + "/consents/" + consent,
            """
            {"purpose": "RESEARCH", "recipient": "study-a", "dataClasses": ["PLAN"], "at": "%s"}
            """
                .formatted(now)));
    ok(post(self, path + "/consents/" + consent + "/withdraw", "{\"at\": \"%s\"}".formatted(now)));
    ok(put(self, path + "/reminders", "{\"days\": [\"MONDAY\"], \"times\": [\"08:30\"]}"));
    ok(
        put(
            self,
            path + "/reminders/calendar",
            "{\"secret\": \"AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE\"}"));
    imported.keep(new ProgrammeId("north"), UUID.randomUUID(), member(), "digest");
  }

  private void enrol(String zone) {
    ok(
        put(
            MANAGER,
            path,
            """
            {"externalId": "%s", "cohorts": ["site-a"], "ageBand": "FROM_18", "zone": "%s",
             "directory": {"name": "Member 07", "email": "member-07@example.org"}}
            """
                .formatted(memberId, zone)));
  }

  private void agreeToAPlan() {
    await()
        .atMost(30, SECONDS)
        .until(
            () ->
                post(
                        CLINICIAN,
                        path + "/plan",
                        """
                        {"planId": "%s", "routines": ["%s"], "sessionsPerWeek": 3, "at": "%s"}
                        """
                            .formatted(
                                planId, CatalogueOnTheBus.RELIEF, now.minus(Duration.ofDays(20))))
                    .getStatusCode()
                    .is2xxSuccessful());
    ok(
        post(
            self,
            path + "/plan/accept",
            "{\"planId\": \"%s\", \"at\": \"%s\"}"
                .formatted(planId, now.minus(Duration.ofDays(20)))));
    await().atMost(30, SECONDS).until(() -> rows("member_targets") == 1);
  }

  private void screenWithFever() {
    String answers =
        ok(get(MANAGER, "/api/screening/questions"))
            .path("questions")
            .valueStream()
            .map(question -> question.path("code").asString())
            .map(code -> "\"%s\": %s".formatted(code, code.equals("fever")))
            .collect(joining(","));
    ok(
        post(
            self,
            path + "/screenings",
            "{\"id\": \"%s\", \"at\": \"%s\", \"answers\": {%s}}"
                .formatted(UUID.randomUUID(), now, answers)));
  }

  private SessionResult session() {
    Instant startedAt = now.minus(Duration.ofDays(2));
    HoldResult hold =
        new HoldResult(
            1,
            1,
            Phase.HOLD,
            Side.BOTH,
            HoldStatus.REPORTED,
            20.0,
            null,
            false,
            List.of(new EntryId(UUID.randomUUID())));
    return new SessionResult(
        new PrescriptionId(UUID.randomUUID()),
        new PlanId(planId),
        1,
        0,
        new RoutineId(CatalogueOnTheBus.RELIEF),
        startedAt,
        startedAt.plus(Duration.ofMinutes(10)),
        LocalDate.ofInstant(startedAt, ZoneOffset.UTC),
        SessionOutcome.COMPLETED,
        null,
        false,
        false,
        false,
        List.of(
            new ExerciseResult(
                2,
                new ExerciseId("prone-leg-lift"),
                1,
                new Dose(20, 1, 1),
                List.of(hold),
                List.of(),
                List.of())),
        List.of(),
        List.of(),
        List.of());
  }

  private void publish(Object contract) {
    Bus.publish(Topics.SESSION_OUTCOMES, memberId.toString(), contract, "north", ++sequence, now);
  }

  private MemberId member() {
    return new MemberId(memberId);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  private Set<String> tablesAboutMembers() {
    return new HashSet<>(
        jdbc.sql(
                """
                select table_name from information_schema.columns
                where column_name = 'member_id' and table_schema = current_schema()
                """)
            .query((row, _) -> row.getString("table_name"))
            .list());
  }

  private long rows(String table) {
    return jdbc.sql("select count(*) from " + table + " where member_id = :member")
        .param("member", memberId)
        .query(Long.class)
        .single();
  }

  /** Everything in the event store that names the member, as name and time. */
  private List<String> storedEvents() {
    return jdbc.sql(
            """
            select split_part(payload_type, '.', 2) as event, time_stamp from domain_event
            where convert_from(payload, 'UTF8') like :member
            """)
        .param("member", "%" + memberId + "%")
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
