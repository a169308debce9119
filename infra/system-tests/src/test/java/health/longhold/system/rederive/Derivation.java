package health.longhold.system.rederive;

import static java.time.temporal.ChronoUnit.DAYS;

import health.longhold.system.rederive.Standing.Proposal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One member's targets, folded from facts in the order they were performed. Every rule is the
 * sentence of the same name in the domain's rule table.
 */
final class Derivation {
  private final Policy policy;
  private final List<Exercise> plan;
  private final boolean cover;
  private final boolean older;
  private final ZoneId zone;
  private final Map<String, Standing> standings = new LinkedHashMap<>();
  private String screeningLevel = "NONE";

  Derivation(
      Policy policy,
      List<Exercise> plan,
      Map<String, Dose> starts,
      boolean cover,
      boolean older,
      ZoneId zone) {
    this.policy = policy;
    this.plan = plan;
    this.cover = cover;
    this.older = older;
    this.zone = zone;
    plan.forEach(
        each ->
            standings.put(each.id(), new Standing(Objects.requireNonNull(starts.get(each.id())))));
  }

  Map<String, Standing> standings() {
    return standings;
  }

  void screened(String level) {
    screeningLevel = level;
  }

  /**
   * @param mayRaise what is told late or again raises only what was raised at its time
   */
  List<Verdict> assess(
      String sessionId, int revision, JsonNode result, Predicate<String> mayRaise) {
    List<Verdict> verdicts = new ArrayList<>();
    List<Exercise> wantRaise = new ArrayList<>();
    lapseOverdue(Instant.parse(result.get("startedAt").asString()));
    layOff(result);
    for (Exercise exercise : plan) {
      JsonNode performed = find(result, exercise.id());
      if (performed == null) {
        continue;
      }
      Standing standing = standing(exercise);
      Performance performance = Performance.of(result, performed, policy.toleranceSeconds());
      standing.add(performance);
      switch (lowerOrKeepOrRaise(exercise, standing)) {
        case LOWER -> verdicts.add(lower(sessionId, revision, exercise, performance.day()));
        case KEEP -> verdicts.add(keep(sessionId, revision, exercise));
        case RAISE -> {
          if (mayRaise.test(exercise.id())) {
            wantRaise.add(exercise);
          } else {
            verdicts.add(keep(sessionId, revision, exercise));
          }
        }
      }
    }
    // the one longest since its last raise first, then plan order
    wantRaise.sort(
        Comparator.comparing(
            (Exercise each) -> standing(each).lastRaised,
            Comparator.nullsFirst(Comparator.naturalOrder())));
    wantRaise.forEach(each -> verdicts.add(raise(sessionId, revision, each)));
    return verdicts;
  }

  private enum Leaning {
    LOWER,
    KEEP,
    RAISE
  }

  private Leaning lowerOrKeepOrRaise(Exercise exercise, Standing standing) {
    Performance unit = standing.evidence.getLast();
    if (unit.pain() >= policy.pain().lowerFrom() || unit.effort() >= policy.effort().lowerFrom()) {
      return Leaning.LOWER;
    }
    if (mostMissedTwice(standing) && mayLowerAgain(standing, unit.day())) {
      return Leaning.LOWER;
    }
    int units = policy.pace(exercise).units();
    boolean full = standing.evidence.size() >= units;
    List<Performance> last =
        standing.evidence.subList(
            Math.max(0, standing.evidence.size() - units), standing.evidence.size());
    boolean clean =
        last.stream()
            .allMatch(
                each ->
                    each.complete()
                        && each.held()
                        && each.countsForRaises()
                        && each.pain() <= policy.pain().raiseAtMost()
                        && each.effort() <= policy.effort().raiseAtMost());
    boolean longEnough =
        DAYS.between(Objects.requireNonNull(standing.since), unit.day()) >= spacingDays(exercise);
    boolean room = exercise.above(standing.target).filter(to -> allowed(exercise, to)).isPresent();
    boolean watched = !screeningLevel.equals("NONE");
    return full && clean && longEnough && room && !watched ? Leaning.RAISE : Leaning.KEEP;
  }

  /** Without clinicians a loading exercise stops where approval would begin. */
  private boolean allowed(Exercise exercise, Dose to) {
    return cover || !policy.needsApproval(exercise, to);
  }

  private int spacingDays(Exercise exercise) {
    return policy.pace(exercise).spacingDays() * (older ? policy.slowedTimes() : 1);
  }

  private boolean mostMissedTwice(Standing standing) {
    int units = standing.evidence.size();
    return units >= policy.missedUnits()
        && standing.evidence.subList(units - policy.missedUnits(), units).stream()
            .allMatch(each -> each.missed() > policy.missedShare() * each.holds());
  }

  private boolean mayLowerAgain(Standing standing, LocalDate day) {
    return standing.lastLowered == null
        || DAYS.between(standing.lastLowered, day) >= policy.daysBetweenLowerings();
  }

  private Verdict lower(String sessionId, int revision, Exercise exercise, LocalDate day) {
    Standing standing = standing(exercise);
    Dose from = standing.target;
    Dose to = exercise.below(from).orElse(null);
    if (to == null) {
      standing.withheld = true;
      standing.pending = null;
      return new Verdict(sessionId, revision, exercise.id(), "WITHHOLD", from, from);
    }
    standing.moveTo(to, day);
    return new Verdict(sessionId, revision, exercise.id(), "LOWER", from, to);
  }

  /** Anything but a raise lapses a raise that waits. */
  private Verdict keep(String sessionId, int revision, Exercise exercise) {
    Standing standing = standing(exercise);
    standing.pending = null;
    return new Verdict(
        sessionId, revision, exercise.id(), "KEEP", standing.target, standing.target);
  }

  private Verdict raise(String sessionId, int revision, Exercise exercise) {
    Standing standing = standing(exercise);
    if (standing.pending == null && capped(exercise)) {
      return keep(sessionId, revision, exercise);
    }
    Dose to = exercise.above(standing.target).orElseThrow();
    if (standing.pending == null) {
      standing.pending =
          new Proposal(
              sessionId, to, standing.evidence.getLast(), policy.needsApproval(exercise, to));
    }
    return new Verdict(sessionId, revision, exercise.id(), "RAISE", standing.target, to);
  }

  /** Two exercises whose loads overlap never rise between the same two sessions. */
  private boolean capped(Exercise exercise) {
    return plan.stream()
        .filter(other -> !other.id().equals(exercise.id()))
        .filter(other -> other.loadsLike(exercise))
        .anyMatch(other -> standing(other).pending != null);
  }

  private void layOff(JsonNode result) {
    LocalDate day = LocalDate.parse(result.get("localDate").asString());
    for (Exercise exercise : plan) {
      Standing standing = standing(exercise);
      if (performed(result, exercise.id()) && standing.lastPerformed != null) {
        long days = DAYS.between(standing.lastPerformed, day);
        Dose dose = policy.afterLayOff(exercise, standing.target, days);
        if (dose.compareTo(standing.target) < 0) {
          standing.moveTo(dose, day);
        }
      }
    }
  }

  /** The next morning: a raise takes effect unless the pain is worse than before the session. */
  void checkedIn(Instant at, int score) {
    for (Exercise exercise : plan) {
      Standing standing = standing(exercise);
      Proposal pending = standing.pending;
      if (pending != null && inWindow(pending.endedAt, at) && pending.goodMorning == null) {
        if (score > pending.before) {
          standing.pending = null;
        } else {
          pending.goodMorning = at;
          takeEffectIfReady(standing, pending);
        }
      }
      lowerWhenWorse(exercise, standing, at, score);
    }
  }

  private void lowerWhenWorse(Exercise exercise, Standing standing, Instant at, int score) {
    if (standing.evidence.isEmpty()) {
      return;
    }
    Performance unit = standing.evidence.getLast();
    LocalDate day = LocalDate.ofInstant(at, zone);
    if (inWindow(unit.endedAt(), at)
        && score > unit.before()
        && unit.pain() > policy.pain().raiseAtMost()
        && mayLowerAgain(standing, day)) {
      exercise
          .below(standing.target)
          .ifPresentOrElse(to -> standing.moveTo(to, day), () -> standing.withheld = true);
    }
  }

  void approved(String exerciseId, Instant at) {
    Standing standing = Objects.requireNonNull(standings.get(exerciseId));
    if (standing.pending != null) {
      standing.pending.approved = at;
      takeEffectIfReady(standing, standing.pending);
    }
  }

  /** The raise waits for an approval again; one that took effect is taken back. */
  void undone(String exerciseId, Instant at) {
    Standing standing = Objects.requireNonNull(standings.get(exerciseId));
    if (standing.pending == null) {
      standing.takeBack(LocalDate.ofInstant(at, zone));
    }
    if (standing.pending != null) {
      standing.pending.approved = null;
    }
  }

  /** Effective at the later of approval and check-in. */
  private void takeEffectIfReady(Standing standing, Proposal pending) {
    Instant morning = pending.goodMorning;
    Instant approval = pending.needsApproval ? pending.approved : morning;
    if (morning != null && approval != null) {
      Instant effective = morning.isAfter(approval) ? morning : approval;
      standing.raise(pending, LocalDate.ofInstant(effective, zone));
    }
  }

  void overridden(String exerciseId, Dose to, Instant at) {
    Standing standing = Objects.requireNonNull(standings.get(exerciseId));
    standing.withheld = false;
    standing.moveTo(to, LocalDate.ofInstant(at, zone));
  }

  /** Past its window a raise without a morning lapses, and without an approval after its days. */
  private void lapseOverdue(Instant now) {
    for (Standing standing : standings.values()) {
      Proposal pending = standing.pending;
      if (pending != null
          && (pending.goodMorning == null
              ? now.isAfter(pending.endedAt.plus(policy.morningCloses()))
              : now.isAfter(pending.endedAt.plus(policy.approvalWait())))) {
        standing.pending = null;
      }
    }
  }

  private boolean inWindow(Instant endedAt, Instant at) {
    return !at.isBefore(endedAt.plus(policy.morningOpens()))
        && !at.isAfter(endedAt.plus(policy.morningCloses()));
  }

  private Standing standing(Exercise exercise) {
    return Objects.requireNonNull(standings.get(exercise.id()));
  }

  private boolean performed(JsonNode result, String exerciseId) {
    JsonNode exercise = find(result, exerciseId);
    return exercise != null
        && Performance.of(result, exercise, policy.toleranceSeconds()).performed();
  }

  private static @Nullable JsonNode find(JsonNode result, String exerciseId) {
    for (JsonNode exercise : result.path("exercises")) {
      if (exercise.get("exerciseId").asString().equals(exerciseId)) {
        return exercise;
      }
    }
    return null;
  }
}
