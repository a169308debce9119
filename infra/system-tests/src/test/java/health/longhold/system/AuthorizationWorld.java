package health.longhold.system;

import static java.util.Objects.requireNonNull;

import health.longhold.system.AuthorizationTable.Row;
import health.longhold.system.Web.Answer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two programmes, somebody in every role of both, and one member of the first with all that a
 * member can have: whatever is asked is asked about them.
 */
final class AuthorizationWorld {
  /** Ids nobody but those who may see them should ever read. */
  static final List<String> PRIVATE =
      List.of(
          "memberId",
          "planId",
          "sessionId",
          "prescriptionId",
          "alertId",
          "certificateId",
          "noteId",
          "consentId",
          "proposalId");

  private static final Map<String, String> CALLERS =
      Map.ofEntries(
          Map.entry("anonymous", ""),
          Map.entry("member", "MEMBER:{memberId}@demo"),
          Map.entry("other member", "MEMBER:{otherMemberId}@demo"),
          Map.entry("own path", "MEMBER:{otherMemberId}@demo"),
          Map.entry("foreign member", "MEMBER:{foreignMemberId}@harbour"),
          Map.entry("clinician", "CLINICIAN:clinician@demo"),
          Map.entry("other clinician", "CLINICIAN:another-clinician@demo"),
          Map.entry("foreign clinician", "CLINICIAN:clinician@harbour"),
          Map.entry("manager", "PROGRAMME_MANAGER:manager@demo"),
          Map.entry("foreign manager", "PROGRAMME_MANAGER:manager@harbour"),
          Map.entry("editor", "CATALOGUE_EDITOR:editor@platform"),
          Map.entry("foreign editor", "CATALOGUE_EDITOR:editor@demo"),
          Map.entry("importer", "IMPORTER:importer@demo"),
          Map.entry("foreign importer", "IMPORTER:importer@harbour"),
          Map.entry("provider", "PROVIDER_SYSTEM:provider@demo"),
          Map.entry("service", "service"),
          Map.entry("operator", "operator"));

  /** Those who may get at the member's data in some way. */
  static final Set<String> ALLOWED =
      Set.of("member", "clinician", "manager", "importer", "service");

  private static final Set<String> PLAN_IS_SPENT = Set.of("pause", "resume", "discharge");

  private final PlatformProcess platform;
  private final Trainee member;
  private final Trainee other;
  private final Map<String, String> ids = new HashMap<>();

  private AuthorizationWorld(PlatformProcess platform) {
    this.platform = platform;
    this.member = Trainee.ready(platform);
    this.other = Trainee.ready(platform);
  }

  static AuthorizationWorld build(PlatformProcess platform) {
    AuthorizationWorld world = new AuthorizationWorld(platform);
    world.catalogue();
    world.sessions();
    world.alert();
    world.consentAndNote();
    world.certificate();
    world.otherProgramme();
    return world;
  }

  private void catalogue() {
    ids.put("exerciseId", "child-pose");
    ids.put("routineId", Trainee.ROUTINE);
    ids.put("revision", "1");
    ids.put("tag", "site-a");
    ids.put("clinician", "yet-another-clinician");
    ids.put("name", "session.SessionFinished.v1");
    ids.put("group", "progress.read.timeline");
    JsonNode questions = member.self().get("/api/screening/questions").body().path("questions");
    Map<String, Boolean> answers = new HashMap<>();
    questions.forEach(question -> answers.put(question.get("code").asString(), false));
    ids.put("answers", new JsonMapper().writeValueAsString(answers));
  }

  private void sessions() {
    UUID prescription = Trainee.newId();
    UUID session = Trainee.newId();
    UUID ofOther = Trainee.newId();
    Instant startedAt = Trainee.now();
    member.prescription(prescription);
    member.start(session, prescription, startedAt);
    other.prescription(ofOther);
    ids.put("memberId", member.id().toString());
    ids.put("planId", member.planId().toString());
    ids.put("otherMemberId", other.id().toString());
    ids.put("prescriptionId", prescription.toString());
    ids.put("otherPrescriptionId", ofOther.toString());
    ids.put("sessionId", session.toString());
    ids.put("proposalId", Trainee.newId().toString());
    ids.put("startedAt", startedAt.toString());
    ids.put("began", Trainee.now().toString());
  }

  /** Of a member with a fever. */
  private void alert() {
    Trainee unwell = Trainee.named(platform);
    unwell.enrol();
    unwell.screen(Trainee.now(), "fever");
    Answer alerts =
        Trainee.until(
            () -> unwell.clinician().get("/api/alerts?limit=200"),
            answer -> answer.body().toString().contains(unwell.id().toString()));
    for (JsonNode alert : alerts.body().get("items")) {
      if (alert.get("memberId").asString().equals(unwell.id().toString())) {
        ids.put("alertId", alert.get("alertId").asString());
      }
    }
    requireNonNull(ids.get("alertId"));
  }

  private void consentAndNote() {
    ids.put("consentId", Trainee.newId().toString());
    ids.put("noteId", note());
  }

  private String note() {
    String id = Trainee.newId().toString();
    member.self().put(member.path("/notes/" + id), Map.of("text", "Stiff."));
    return id;
  }

  private void certificate() {
    Trainee gone = Trainee.named(platform);
    gone.enrol();
    Web manager = Web.manager(platform);
    String certificate =
        manager.post(gone.path("/erasure"), Map.of()).body().get("certificateId").asString();
    Trainee.until(
        () -> manager.get("/api/erasures/" + certificate), answer -> answer.status() == 200);
    ids.put("certificateId", certificate);
  }

  private void otherProgramme() {
    UUID foreign = Trainee.newId();
    Web.as(platform, "PROGRAMME_MANAGER:manager@harbour")
        .put(
            "/api/members/" + foreign,
            Map.of("cohorts", List.of("site-a"), "ageBand", "FROM_18", "zone", "Asia/Kolkata"));
    ids.put("foreignMemberId", foreign.toString());
  }

  /** The ids a request names. What it would spend is made for it. */
  Map<String, String> idsFor(Row row, String caller) {
    Map<String, String> named = new HashMap<>(ids);
    if (caller.equals("own path")) {
      named.put("memberId", named.get("otherMemberId"));
      if (row.path().startsWith("/api/sessions")) {
        named.put("prescriptionId", named.get("otherPrescriptionId"));
      }
    }
    String last = row.path().substring(row.path().lastIndexOf('/') + 1);
    if (row.path().startsWith("/api/catalogue") && row.method().equals("POST")) {
      named.put("exerciseId", "matrix-hold");
      named.put("routineId", "matrix-routine");
    } else if (ALLOWED.contains(caller) && !row.answerTo(caller).equals("403:FORBIDDEN")) {
      if (row.endpoint().equals("DELETE /api/members/{memberId}/notes/{noteId}")) {
        named.put("noteId", note());
      } else if (PLAN_IS_SPENT.contains(last) || last.equals("erasure")) {
        Trainee spare = Trainee.named(platform);
        spare.enrol();
        spare.prescribePlan();
        spare.accept(Trainee.now());
        named.put("memberId", spare.id().toString());
        named.put("planId", spare.planId().toString());
      }
    }
    return named;
  }

  /** The same, about nobody and nothing there is. */
  static Map<String, String> ofNobody(Map<String, String> ids) {
    Map<String, String> unknown = new HashMap<>(ids);
    PRIVATE.forEach(name -> unknown.put(name, Trainee.newId().toString()));
    return unknown;
  }

  Web caller(String column, Map<String, String> named, String at) {
    String who = AuthorizationRequests.filled(requireNonNull(CALLERS.get(column)), named);
    return new Web(
        platform.at(requireNonNull(AuthorizationTable.PORTS.get(at))),
        () -> who.isEmpty() ? "" : platform.token(who),
        Map.of());
  }

  /** What must not be read by who may not. */
  List<String> secrets() {
    return PRIVATE.stream().map(ids::get).map(Objects::requireNonNull).toList();
  }
}
