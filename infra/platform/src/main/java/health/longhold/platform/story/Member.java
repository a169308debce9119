package health.longhold.platform.story;

import static java.util.stream.Collectors.toMap;

import health.longhold.platform.story.Wire.Targets;
import health.longhold.platform.story.Wire.Why;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** What one member, their clinician and their programme ask of the platform. */
final class Member {
  static final String ROUTINE = "upper-back-relief";
  static final int SESSIONS_PER_WEEK = 3;

  private final Api api;
  private final Ids ids;
  private final Calendar calendar;
  private final List<String> questions;
  private final Circle circle;
  private final UUID id;
  private final UUID planId;
  private final Caller self;
  private final Caller clinician;

  Member(Api api, Ids ids, Calendar calendar, List<String> questions, Circle circle) {
    this.api = api;
    this.ids = ids;
    this.calendar = calendar;
    this.questions = questions;
    this.circle = circle;
    this.id = circle.member();
    this.planId = ids.of(calendar.at(0, Calendar.SCREENING), "plan");
    this.self = circle.self();
    this.clinician = circle.clinician();
  }

  UUID id() {
    return id;
  }

  UUID planId() {
    return planId;
  }

  /** Enrols the member, in the care of the clinician. */
  void enrol(List<String> cohorts) {
    Map<String, Object> enrolment = new LinkedHashMap<>();
    enrolment.put("cohorts", cohorts);
    enrolment.put("ageBand", "FROM_18");
    enrolment.put("zone", calendar.zone().getId());
    if (circle.name() != null) {
      enrolment.put("directory", Map.of("name", circle.name()));
    }
    api.put(circle.manager(), "/api/members/" + id, enrolment, Map.class);
    api.put(circle.manager(), path("/care-team/" + clinician.subject()), Map.of(), Map.class);
  }

  void prescribePlan() {
    api.post(
        clinician,
        path("/plan"),
        Map.of(
            "planId", planId, "routines", List.of(ROUTINE), "sessionsPerWeek", SESSIONS_PER_WEEK),
        Map.class);
  }

  /** Accepts on the day the story begins, or today when it begins too long ago to be live. */
  void acceptPlan(Instant at) {
    api.post(self, path("/plan/accept"), Map.of("planId", planId, "at", at), Map.class);
  }

  /** Sends records of the past until each is in; a record already in is in. */
  void importPast(List<Map<String, Object>> records) {
    api.await(
        "import",
        () -> {
          List<Wire.ImportAnswer> answers = api.importRecords(circle.importer(), records);
          for (Wire.ImportAnswer answer : answers) {
            switch (answer.status()) {
              case "IMPORTED", "DUPLICATE", "RETRY" -> {}
              default -> throw new StoryFailed("import " + answer);
            }
          }
          boolean allIn = answers.stream().noneMatch(answer -> answer.status().equals("RETRY"));
          return allIn && answers.size() == records.size() ? answers : null;
        });
  }

  void screen(Instant at) {
    screen(at, noToEverything());
  }

  /** Answers the questions; a yes to one of them stops and calls for somebody. */
  void screen(Instant at, Map<String, Boolean> answers) {
    api.post(
        self,
        path("/screenings"),
        Map.of("id", ids.of(at, "screening"), "at", at, "answers", answers),
        Map.class);
  }

  /** Every screening question, answered with no. */
  Map<String, Boolean> noToEverything() {
    return questions.stream().collect(toMap(code -> code, _ -> false));
  }

  Wire.Started start(UUID prescriptionId, UUID sessionId, Instant startedAt, long targetsAsOf) {
    api.put(
        self,
        path("/prescriptions/" + prescriptionId),
        Map.of("routine", ROUTINE, "targetsAsOf", targetsAsOf),
        Map.class);
    return api.put(
        self,
        "/api/sessions/" + sessionId,
        Map.of("prescriptionId", prescriptionId, "startedAt", startedAt),
        Wire.Started.class);
  }

  Wire.JournalAnswer send(UUID sessionId, Journal journal, List<Journal.Entry> batch) {
    Wire.JournalAnswer answer =
        api.post(
            self,
            "/api/sessions/" + sessionId + "/journal",
            Map.of(
                "device", journal.device(),
                "bootId", journal.bootId(),
                "sentAt", Instant.now(),
                "entries", batch),
            Wire.JournalAnswer.class);
    if (!answer.rejected().isEmpty()) {
      throw new StoryFailed("rejected journal entries: " + answer.rejected());
    }
    return answer;
  }

  Wire.Accepted checkIn(Instant at, int score) {
    return api.post(
        self,
        path("/check-ins"),
        Map.of("id", ids.of(at, "check-in"), "at", at, "score", score),
        Wire.Accepted.class);
  }

  Wire.Accepted approve(UUID proposalId, Instant at) {
    return api.post(
        clinician,
        path("/proposals/" + proposalId + "/approve"),
        Map.of("at", at),
        Wire.Accepted.class);
  }

  Targets targets() {
    return api.get(self, path("/targets"), Targets.class);
  }

  Targets targets(String waitingFor, Predicate<Targets> arrived) {
    return api.await(self, path("/targets"), Targets.class, waitingFor, arrived);
  }

  Why why(String exerciseId) {
    return api.get(self, path("/targets/" + exerciseId + "/why"), Why.class);
  }

  Why why(String exerciseId, String waitingFor, Predicate<Why> arrived) {
    return api.await(self, path("/targets/" + exerciseId + "/why"), Why.class, waitingFor, arrived);
  }

  Wire.Sessions sessions(String after) {
    return api.get(self, path("/sessions?limit=200" + after), Wire.Sessions.class);
  }

  Wire.Timeline timeline(String after) {
    return api.get(self, path("/timeline?limit=200" + after), Wire.Timeline.class);
  }

  Wire.Adherence adherence(Predicate<Wire.Adherence> arrived) {
    return api.await(
        self, path("/adherence"), Wire.Adherence.class, "the adherence of every week", arrived);
  }

  private String path(String rest) {
    return "/api/members/" + id + rest;
  }
}
