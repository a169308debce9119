package health.longhold.system.rederive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What one session's outcome says about one exercise. */
record Performance(
    LocalDate day,
    Instant startedAt,
    Instant endedAt,
    boolean complete,
    boolean held,
    int missed,
    int holds,
    int pain,
    int effort,
    int before,
    boolean performed,
    boolean countsForRaises) {
  private static final List<String> HARD = List.of("TOO_HARD", "PAINFUL");
  private static final int NONE = -1;
  private static final int UNKNOWN_BEFORE = 10;

  static Performance of(JsonNode result, JsonNode exercise, double toleranceSeconds) {
    Dose target = Dose.of(exercise.get("target"));
    double enough = target.holdSeconds() - toleranceSeconds;
    int holds = 0;
    int missed = 0;
    int reported = 0;
    boolean disputed = false;
    for (JsonNode hold : exercise.path("holds")) {
      holds++;
      boolean told = hold.get("status").asString().equals("REPORTED");
      reported += told ? 1 : 0;
      boolean tooHard = HARD.contains(hold.path("skipped").asString(""));
      missed += tooHard || (told && hold.get("heldSeconds").asDouble() < enough) ? 1 : 0;
      disputed |= hold.get("disputed").asBoolean();
    }
    int[] pain = scores(exercise.path("pain"), result.path("pain"), "DURING", "AFTER");
    int[] effort = scores(exercise.path("effort"), result.path("effort"));
    int[] before = scores(exercise.path("pain"), result.path("pain"), "BEFORE");
    boolean complete =
        reported == holds && pain.length > 0 && effort.length > 0 && before.length > 0;
    return new Performance(
        LocalDate.parse(result.get("localDate").asString()),
        Instant.parse(result.get("startedAt").asString()),
        Instant.parse(result.get("endedAt").asString()),
        complete,
        complete && missed == 0,
        missed,
        holds,
        highest(pain),
        highest(effort),
        Arrays.stream(before).min().orElse(UNKNOWN_BEFORE),
        reported > 0,
        !disputed
            && !result.get("safetyOnly").asBoolean()
            && !result.get("overlapping").asBoolean());
  }

  /**
   * Several sessions of one day are one piece of evidence: held only if every one held it, and of
   * several baselines the lowest.
   */
  Performance with(Performance later) {
    return new Performance(
        day,
        startedAt,
        later.endedAt,
        complete && later.complete,
        held && later.held,
        missed + later.missed,
        holds + later.holds,
        Math.max(pain, later.pain),
        Math.max(effort, later.effort),
        Math.min(before, later.before),
        performed || later.performed,
        countsForRaises && later.countsForRaises);
  }

  private static int[] scores(JsonNode own, JsonNode session, String... moments) {
    List<JsonNode> reports = new ArrayList<>();
    own.forEach(reports::add);
    session.forEach(reports::add);
    return reports.stream()
        .filter(
            each ->
                moments.length == 0
                    || Arrays.asList(moments).contains(each.get("moment").asString()))
        .mapToInt(each -> each.get("score").asInt())
        .toArray();
  }

  private static int highest(int[] scores) {
    return Arrays.stream(scores).max().orElse(NONE);
  }
}
