package health.longhold.system;

import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;

import health.longhold.system.Web.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A member and the calls of their first days, each as a person or their phone makes it. */
public record Trainee(PlatformProcess platform, UUID id, UUID planId, UUID device) {
  public static final String ROUTINE = "upper-back-relief";

  public static Trainee named(PlatformProcess platform) {
    return new Trainee(platform, newId(), newId(), newId());
  }

  /** Enrolled, screened and with an accepted plan, and targets that can be prescribed. */
  public static Trainee ready(PlatformProcess platform) {
    Trainee trainee = named(platform);
    trainee.enrol();
    trainee.screen(now());
    trainee.prescribePlan();
    trainee.accept(now());
    trainee.targets(targets -> targets.body().has("screeningValidUntil"));
    return trainee;
  }

  /** A client-made id: UUIDv7. */
  public static UUID newId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = (System.currentTimeMillis() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
    return new UUID(high, Long.MIN_VALUE | (random.nextLong() >>> 2));
  }

  public static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  public Web self() {
    return Web.member(platform, id);
  }

  public Web clinician() {
    return Web.clinician(platform);
  }

  /** A cohort of this member alone. */
  String few() {
    return "few-" + id;
  }

  /** Enrols the member, in the care of the clinician. */
  public Answer enrol() {
    Web manager = Web.manager(platform);
    Answer enrolled =
        manager.put(
            "/api/members/" + id,
            Map.of(
                "cohorts", List.of("site-a", few()), "ageBand", "FROM_18", "zone", "Asia/Kolkata"));
    manager.put(path("/care-team/clinician"), Map.of());
    return enrolled;
  }

  /** Every question answered with no, except those named. */
  public Answer screen(Instant at, String... yes) {
    JsonNode questions = self().get("/api/screening/questions").body().path("questions");
    Map<String, Boolean> answers =
        StreamSupport.stream(questions.spliterator(), false)
            .map(each -> each.get("code").asString())
            .collect(toMap(code -> code, code -> List.of(yes).contains(code)));
    return self().post(path("/screenings"), Map.of("id", newId(), "at", at, "answers", answers));
  }

  public Answer prescribePlan() {
    return clinician()
        .post(
            path("/plan"),
            Map.of("planId", planId, "routines", List.of(ROUTINE), "sessionsPerWeek", 3));
  }

  public Answer accept(Instant at) {
    return self().post(path("/plan/accept"), Map.of("planId", planId, "at", at));
  }

  /** Waits for targets that are as wanted. */
  public Answer targets(Predicate<Answer> wanted) {
    return until(() -> self().get(path("/targets")), wanted);
  }

  public JsonNode target(String exerciseId) {
    Answer targets = targets(each -> each.status() == 200);
    return StreamSupport.stream(targets.body().get("targets").spliterator(), false)
        .filter(each -> each.get("exerciseId").asString().equals(exerciseId))
        .findFirst()
        .orElseThrow();
  }

  public Answer why(String exerciseId, Predicate<Answer> wanted) {
    return until(() -> self().get(path("/targets/" + exerciseId + "/why")), wanted);
  }

  /** A prescription from the newest targets, waiting for them as a phone does. */
  public Answer prescription(UUID prescriptionId) {
    long asOf = targets(each -> each.status() == 200).body().get("asOf").asLong();
    return until(
        () ->
            self()
                .put(
                    path("/prescriptions/" + prescriptionId),
                    Map.of("routine", ROUTINE, "targetsAsOf", asOf)),
        each -> each.status() != 503);
  }

  public Answer start(UUID sessionId, UUID prescriptionId, Instant startedAt) {
    return self()
        .put(
            "/api/sessions/" + sessionId,
            Map.of("prescriptionId", prescriptionId, "startedAt", startedAt));
  }

  /** A running session of today's prescription. */
  public UUID running() {
    UUID prescription = newId();
    UUID session = newId();
    prescription(prescription);
    start(session, prescription, now());
    return session;
  }

  public Answer journal(UUID sessionId, List<Map<String, Object>> entries) {
    return self().post("/api/sessions/" + sessionId + "/journal", batch(entries));
  }

  public Map<String, Object> batch(List<Map<String, Object>> entries) {
    return Map.of("device", device, "bootId", device, "sentAt", now(), "entries", entries);
  }

  public static Answer until(
      java.util.concurrent.Callable<Answer> question, Predicate<Answer> wanted) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(25))
        .until(question, wanted);
  }

  public String path(String rest) {
    return "/api/members/" + id + rest;
  }
}
