package health.longhold.system.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.Topics;
import health.longhold.system.Entries;
import health.longhold.system.PlatformProcess;
import health.longhold.system.SharedPlatform;
import health.longhold.system.Trainee;
import health.longhold.system.Web;
import health.longhold.system.Web.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who holds everything that is stored looks for a member who was forgotten: for what they
 * are called, for what they wrote, and for what they sign in with.
 */
@ExtendWith(SharedPlatform.class)
@TestInstance(Lifecycle.PER_CLASS)
class ForgottenIT {
  private static final String ACCOUNT = "member-08@demo";
  private static final String NAME = "Member Zephyrine";
  private static final String EMAIL = "zephyrine.08@planted.example";
  private static final String NOTE = "a heron stands on the left blade";
  private static final String EXTERNAL_ID = "MRN-ZEPHYRINE-0815";
  private static final List<Integer> MANAGEMENT = List.of(9081, 9082, 9083);

  static final List<String> CANARIES =
      List.of(NAME, "Zephyrine", EMAIL, NOTE, EXTERNAL_ID, ACCOUNT);

  private PlatformProcess platform;
  private Trainee trainee;
  private SignedInBrowser browser;
  private EveryRow rows;
  private EveryRecord records;
  private String exports = "";

  @BeforeAll
  void a_member_lives_here_and_is_forgotten(PlatformProcess shared) {
    platform = shared;
    rows = new EveryRow(platform);
    browser = SignedInBrowser.of(platform, ACCOUNT);
    UUID id = UUID.fromString("019ab000-0000-7000-8000-000000000008");
    assertThat(browser.get("/api/me").body()).contains(id.toString());
    trainee = new Trainee(platform, id, Trainee.newId(), Trainee.newId());
    live();
    assertThat(rows.holding(NAME)).containsExactly("progress.public.directory");
    assertThat(rows.holding(EXTERNAL_ID)).contains("progress.public.directory");
    assertThat(rows.holding(id.toString()))
        .contains(
            "progress.public.domain_event", "session.public.domain_event", "keys.public.data_key");

    String certificate =
        good(trainee.self().post(trainee.path("/erasure"), Map.of()))
            .path("certificateId")
            .asString();
    Web manager = Web.manager(platform);
    await()
        .atMost(60, SECONDS)
        .until(() -> manager.get("/api/erasures/" + certificate).body().has("certifiedAt"));
    await()
        .atMost(60, SECONDS)
        .until(() -> trainee.self().get("/api/sessions/" + Trainee.newId()).status() == 410);
    await()
        .atMost(60, SECONDS)
        .until(() -> trainee.self().get("/api/catalogue/exercises").status() == 410);
    records = EveryRecord.of(platform);
    exports =
        Stream.of("sessions", "decisions")
            .map(file -> manager.get("/api/exports/" + file + ".csv").text("text"))
            .reduce("", String::concat);
  }

  private void live() {
    trainee.enrol();
    Web manager = Web.manager(platform);
    Map<String, String> person = Map.of("name", NAME, "email", EMAIL);
    good(
        manager.put(
            trainee.path("/directory"), Map.of("externalId", EXTERNAL_ID, "directory", person)));
    good(trainee.screen(Trainee.now()));
    good(trainee.prescribePlan());
    good(trainee.accept(Trainee.now()));
    trainee.targets(targets -> targets.body().has("screeningValidUntil"));
    good(trainee.self().put(trainee.path("/notes/" + Trainee.newId()), Map.of("text", NOTE)));
    UUID session = trainee.running();
    good(
        trainee
            .self()
            .with("Idempotency-Key", "once")
            .post(
                "/api/sessions/" + session + "/journal",
                trainee.batch(List.of(Entries.oneHold(Trainee.now(), Map.of())))));
    assertThat(good(trainee.self().get(trainee.path("/export"))).toString())
        .contains(NAME, EMAIL, EXTERNAL_ID, NOTE);
  }

  @ParameterizedTest
  @FieldSource("CANARIES")
  void is_in_no_row(String canary) {
    assertThat(rows.holding(canary)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("CANARIES")
  void is_in_no_record(String canary) {
    assertThat(records.holding(trainee.id().toString())).contains(Topics.SESSION_OUTCOMES);
    assertThat(records.holding(canary)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("CANARIES")
  void is_in_no_log_no_dead_letter_and_no_export(String canary) throws IOException {
    assertThat(exports).contains(",").doesNotContain(canary, trainee.id().toString());
    for (int port : MANAGEMENT) {
      Answer letters = Web.operator(platform, port).get("/actuator/deadletters");
      assertThat(good(letters).toString()).doesNotContain(canary);
    }
    try (Stream<Path> files = Files.walk(platform.data().resolve("logs"))) {
      for (Path log : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(log, UTF_8).contains(canary)).as(log.toString()).isFalse();
      }
    }
  }

  @Test
  void is_a_number_that_leads_nowhere() {
    assertThat(rows.holding(trainee.id().toString()))
        .allSatisfy(
            table ->
                assertThat(table)
                    .matches(
                        "(progress|session|catalog)\\.public\\.(domain_event|audit_entry"
                            + "|adherence_.*|export_.*)"));
    assertThat(records.newest(Topics.PROGRESS_TARGETS))
        .containsEntry(trainee.id().toString(), null);
  }

  /** Each service knows the member again by a hash that names nobody. */
  @ParameterizedTest
  @ValueSource(strings = {"catalog", "session", "progress"})
  void is_on_the_list_of_every_service(String service) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(
            Base64.getUrlDecoder().decode(platform.secret("key-erasure")), "HmacSHA256"));
    byte[] hash = mac.doFinal(("demo/" + trainee.id()).getBytes(UTF_8));
    try (Connection worker = Trail.connection(platform, service, service + "_worker");
        PreparedStatement query =
            worker.prepareStatement(
                "select count(*) from erased_member where tenant = 'demo' and hash = ?")) {
      query.setBytes(1, hash);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        assertThat(row.getLong(1)).isEqualTo(1);
      }
    }
  }

  @Test
  void is_told_so_whoever_asks() {
    for (String path : List.of("/api/catalogue/exercises", "/api/catalogue/routines", "/api/me")) {
      assertThat(trainee.self().get(path).status()).as(path).isEqualTo(410);
      assertThat(browser.get(path).status()).as(path).isEqualTo(410);
    }
    for (String path : List.of("", "/targets", "/timeline", "/sessions", "/export")) {
      assertThat(trainee.self().get(trainee.path(path)).status()).as(path).isEqualTo(410);
      assertThat(browser.get(trainee.path(path)).status()).as(path).isEqualTo(410);
    }
    assertThat(trainee.enrol().status()).isEqualTo(410);
    assertThat(
            trainee
                .journal(Trainee.newId(), List.of(Entries.oneHold(Trainee.now(), Map.of())))
                .status())
        .isEqualTo(410);
    // a new sign-in of the old account writes nothing that links the two
    assertThat(browser.arrival("/sign-in/longhold?to=/api/me")).endsWith("/?sign-in=refused");
    assertThat(rows.holding(ACCOUNT)).isEmpty();
  }

  private static JsonNode good(Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 299);
    return answer.body();
  }
}
