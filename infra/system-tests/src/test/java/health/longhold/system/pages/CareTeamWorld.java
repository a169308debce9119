package health.longhold.system.pages;

import static health.longhold.system.Trainee.newId;
import static health.longhold.system.Trainee.now;
import static org.awaitility.Awaitility.await;

import health.longhold.system.Entries;
import health.longhold.system.PlatformProcess;
import health.longhold.system.Trainee;
import health.longhold.system.Web;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Members in the care of {@code clinician@demo}, with a past that their clinician must look at. */
record CareTeamWorld(PlatformProcess platform) {
  static final String CLINICIAN = "clinician@demo";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Enrolled under a name nobody else has, screened today. */
  Trainee called(String name) {
    Trainee member = Trainee.named(platform);
    Web.manager(platform)
        .put(
            "/api/members/" + member.id(),
            Map.of(
                "cohorts",
                List.of("site-a"),
                "ageBand",
                "FROM_18",
                "zone",
                "Asia/Kolkata",
                "directory",
                Map.of("name", name)));
    care(member, "clinician");
    care(member, CLINICIAN);
    return member;
  }

  /** Has agreed to a plan so many days ago, and never trained. */
  Trainee idle(String name, int days) {
    Trainee member = called(name);
    prescribe(member);
    imported(member, "acceptance", daysAgo(days), Map.of("planId", member.planId()));
    return member;
  }

  /** A leg lift of 30 seconds that has earned 45 and waits for its approval. */
  Trainee withRaise(String name) {
    Trainee member = called(name);
    prescribe(member);
    imported(member, "acceptance", daysAgo(16), Map.of("planId", member.planId()));
    for (int days : List.of(15, 8, 1)) {
      imported(member, "screening", daysAgo(days), Map.of("answers", noToEverything(member)));
      trained(member, daysAgo(days).plus(Duration.ofHours(1)));
    }
    imported(member, "check-in", daysAgo(0), Map.of("score", 1));
    member.targets(targets -> awaits(targets.body()).equals("[\"APPROVAL\"]"));
    return member;
  }

  /** The only exercises that load, one of them at its top, so that the lift may rise. */
  private static void prescribe(Trainee member) {
    member
        .clinician()
        .post(
            member.path("/plan"),
            Map.of(
                "planId",
                member.planId(),
                "routines",
                List.of(Trainee.ROUTINE),
                "sessionsPerWeek",
                3,
                "starts",
                List.of(
                    start("prone-leg-lift", 30, 1), start("alternate-leg-and-arm-raise", 10, 10))));
  }

  private static Map<String, Object> start(String exercise, int seconds, int repetitions) {
    return Map.of(
        "exerciseId",
        exercise,
        "dose",
        Map.of("holdSeconds", seconds, "repetitions", repetitions, "sets", 1));
  }

  private void trained(Trainee member, Instant startedAt) {
    JsonNode prescription = member.prescription(newId()).body();
    imported(
        member,
        "session",
        startedAt,
        Map.of(
            "sessionId",
            newId(),
            "routine",
            Trainee.ROUTINE,
            "startedAt",
            startedAt,
            "device",
            member.device(),
            "entries",
            Entries.whole(startedAt, prescription).all()));
  }

  private void imported(Trainee member, String type, Instant at, Map<String, Object> fields) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("id", newId());
    record.put("type", type);
    record.put("memberId", member.id());
    if (!type.equals("session")) {
      record.put("at", at);
    }
    record.putAll(fields);
    String line = JSON.writeValueAsString(record) + "\n";
    Web importer = Web.importer(platform);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                importer
                    .send("POST", "/api/imports/records", "application/x-ndjson", line)
                    .text("text"),
            answer -> answer.contains("\"IMPORTED\"") || answer.contains("\"DUPLICATE\""));
  }

  private void care(Trainee member, String clinician) {
    Web.manager(platform).put(member.path("/care-team/" + clinician), Map.of());
  }

  private static Map<String, Boolean> noToEverything(Trainee member) {
    Map<String, Boolean> answers = new LinkedHashMap<>();
    member
        .self()
        .get("/api/screening/questions")
        .body()
        .path("questions")
        .forEach(question -> answers.put(question.path("code").asString(), false));
    return answers;
  }

  /** What the lift's raise waits for. */
  static String awaits(JsonNode targets) {
    return lift(targets).path("proposal").path("awaits").toString();
  }

  static JsonNode lift(JsonNode targets) {
    return targets
        .path("targets")
        .valueStream()
        .filter(target -> target.path("exerciseId").asString().equals("prone-leg-lift"))
        .findFirst()
        .orElse(targets.path("none"));
  }

  static int liftSeconds(Trainee member) {
    return member.target("prone-leg-lift").path("target").path("holdSeconds").asInt();
  }

  private static Instant daysAgo(int days) {
    return now().minus(Duration.ofDays(days)).minus(Duration.ofHours(2));
  }

  /** The proposal of a member's lift. */
  static UUID proposal(Trainee member) {
    return UUID.fromString(
        member.target("prone-leg-lift").path("proposal").path("proposalId").asString());
  }
}
