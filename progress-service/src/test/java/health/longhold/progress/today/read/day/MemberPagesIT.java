package health.longhold.progress.today.read.day;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.Topics;
import health.longhold.contract.session.v1.ExerciseResult;
import health.longhold.contract.session.v1.HoldResult;
import health.longhold.contract.session.v1.HoldStatus;
import health.longhold.contract.session.v1.SessionFinished;
import health.longhold.contract.session.v1.SessionResult;
import health.longhold.kernel.Dose;
import health.longhold.kernel.EntryId;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Phase;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.PrescriptionId;
import health.longhold.kernel.RoutineId;
import health.longhold.kernel.SessionId;
import health.longhold.kernel.SessionOutcome;
import health.longhold.kernel.Side;
import health.longhold.progress.Bus;
import health.longhold.progress.CatalogueOnTheBus;
import health.longhold.progress.ProgressIT;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Every page a member has, at each stage of their first days, in both languages. */
class MemberPagesIT extends ProgressIT {
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final UUID planId = UUID.randomUUID();

  @BeforeAll
  static void publishCatalogue() {
    CatalogueOnTheBus.publish();
  }

  private static Stream<String> pages() {
    return Stream.of(
        "/today", "/today/screening", "/my/progress", "/my/sessions", "/my/reminders", "/my/data");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void who_is_not_enrolled_yet_is_told_what_to_do(String path) {
    UUID memberId = UUID.randomUUID();

    ResponseEntity<String> page = page(member(memberId), path, "en");

    assertThat(page.getStatusCode().value()).isEqualTo(200);
    assertThat(page.getBody()).contains("<h1>Welcome</h1>", memberId.toString());
  }

  @Test
  void a_welcome_leads_on_as_soon_as_somebody_is_enrolled() {
    ResponseEntity<String> page = page(member(enrolled()), "/today/welcome", "en");

    assertThat(page.getStatusCode().is3xxRedirection() || whole(page)).isTrue();
    assertThat(String.valueOf(page.getBody())).doesNotContain("<h1>Welcome</h1>");
  }

  private static boolean whole(ResponseEntity<String> page) {
    return page.getStatusCode().value() == 200;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nobody_but_members_has_them(String path) {
    assertThat(page(CLINICIAN, path, "en").getStatusCode().value()).isEqualTo(403);
    assertThat(page(MANAGER, path, "en").getStatusCode().value()).isEqualTo(403);
  }

  @Test
  void each_stage_has_pages_that_say_what_comes_next() {
    UUID memberId = enrolled();
    String self = member(memberId);
    says(self, "/today", "Nothing is planned for you yet");
    says(self, "/my/progress", "Your first session starts this page");

    propose(memberId);
    says(self, "/today", "I agree. Make this my plan");

    ok(
        post(
            self,
            path(memberId, "/plan/accept"),
            "{\"planId\": \"%s\", \"at\": \"%s\"}"
                .formatted(planId, now.minus(Duration.ofDays(9)))));
    await()
        .atMost(30, SECONDS)
        .untilAsserted(() -> says(self, "/today", "First, a few questions about your health"));
    says(self, "/today/screening", "None of these");
    says(self, "/my/progress", "Your ladders");

    screen(memberId);
    await().atMost(30, SECONDS).untilAsserted(() -> says(self, "/today", "/player?routine="));

    trained(memberId);
    await()
        .atMost(30, SECONDS)
        .untilAsserted(() -> says(self, "/my/progress/prone-leg-lift", "20 of 20 s"));
    says(self, "/my/sessions", "1 hold");
    for (String path : pages().toList()) {
      assertThat(page(self, path, "hi").getBody()).as(path).contains("lang=\"hi\"");
    }
    assertThat(page(self, "/my/progress/no-such-exercise", "en").getStatusCode().value())
        .isEqualTo(404);
  }

  private void says(String who, String path, String words) {
    ResponseEntity<String> page = page(who, path, "en");
    assertThat(page.getStatusCode().value()).as(path).isEqualTo(200);
    // what has no words is shown between question marks
    assertThat(page.getBody()).as(path).contains(words).doesNotContain("??");
  }

  private ResponseEntity<String> page(String who, String path, String language) {
    return client(who)
        .get()
        .uri(path)
        .accept(MediaType.TEXT_HTML)
        .header("Accept-Language", language)
        .retrieve()
        .toEntity(String.class);
  }

  private void propose(UUID memberId) {
    await()
        .atMost(60, SECONDS)
        .until(
            () ->
                post(
                        CLINICIAN,
                        path(memberId, "/plan"),
                        """
                        {"planId": "%s", "routines": ["%s"], "sessionsPerWeek": 3, "at": "%s"}
                        """
                            .formatted(
                                planId, CatalogueOnTheBus.RELIEF, now.minus(Duration.ofDays(9))))
                    .getStatusCode()
                    .is2xxSuccessful());
  }

  private void screen(UUID memberId) {
    String answers =
        String.join(
            ",",
            ok(get(MANAGER, "/api/screening/questions"))
                .path("questions")
                .valueStream()
                .map(question -> "\"" + question.path("code").asString() + "\": false")
                .toList());
    ok(
        post(
            member(memberId),
            path(memberId, "/screenings"),
            "{\"id\": \"%s\", \"at\": \"%s\", \"answers\": {%s}}"
                .formatted(UUID.randomUUID(), now, answers)));
  }

  private void trained(UUID memberId) {
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
    SessionResult session =
        new SessionResult(
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
    Bus.publish(
        Topics.SESSION_OUTCOMES,
        memberId.toString(),
        new SessionFinished(
            new MemberId(memberId), new SessionId(UUID.randomUUID()), 1, true, session),
        "north",
        1,
        now);
  }

  private static String path(UUID memberId, String rest) {
    return "/api/members/" + memberId + rest;
  }
}
