package health.longhold.progress.progression.domain;

import static health.longhold.kernel.Decision.KEEP;
import static health.longhold.kernel.Decision.LOWER;
import static health.longhold.kernel.Decision.RAISE;
import static health.longhold.kernel.Decision.WITHHOLD;

import health.longhold.kernel.Decision;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.ProposalId;
import health.longhold.progress.progression.domain.ProgressionEvent.ScreeningEnded;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionAssessed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges one session on a standing that has seen nothing later: lay-off first, then one decision
 * for each exercise, then what the decisions lead to.
 */
final class Assessment {
  private final Turn turn;
  private final SessionEvidence session;
  private final Recorded recorded;

  private Assessment(Turn turn, SessionEvidence session, Recorded recorded) {
    this.turn = turn;
    this.session = session;
    this.recorded = recorded;
  }

  /**
   * What an earlier revision of the session led to, and whether the session may propose raises that
   * the earlier one did not.
   */
  record Recorded(List<ExerciseDecision> decisions, boolean mayRaise) {
    static final Recorded NOTHING = new Recorded(List.of(), true);

    Optional<ExerciseDecision> of(ExerciseId exercise) {
      return decisions.stream().filter(each -> each.exerciseId().equals(exercise)).findFirst();
    }

    @Nullable ProposalId proposal(ExerciseId exercise) {
      return of(exercise).map(ExerciseDecision::proposalId).orElse(null);
    }
  }

  /** With {@code facts} the judgement is an event; without, it is replayed and leaves none. */
  static List<ExerciseDecision> assess(
      Turn turn, SessionEvidence session, Recorded recorded, @Nullable SessionFacts facts) {
    return new Assessment(turn, session, recorded).assess(facts);
  }

  private List<ExerciseDecision> assess(@Nullable SessionFacts facts) {
    lowerAfterLayOff();
    Standing before = turn.standing();
    Standing seen = StandingFold.assessed(before, session, List.of());
    List<ExerciseDecision> decisions = capped(seen, decided(seen));
    if (facts == null) {
      turn.becomes(StandingFold.assessed(before, session, decisions));
    } else {
      turn.happens(
          new SessionAssessed(
              turn.member(),
              facts,
              before.policy().key(),
              decisions,
              StretchVolumes.above(seen, session)));
    }
    decisions.forEach(this::follow);
    return decisions;
  }

  private void lowerAfterLayOff() {
    for (Evidence evidence : session.exercises()) {
      Track track = turn.standing().track(evidence.exerciseId()).orElse(null);
      // an exercise that was left out again is still laid off: its next session decides
      if (track != null && evidence.performed() && !track.isWithheld()) {
        LayOff.due(turn.standing().policy(), track, track.lastPerformedOn(), session.day())
            .ifPresent(step -> layOff(track, step));
      }
    }
  }

  private void layOff(Track track, LayOff.Step step) {
    Explanation why = turn.because(Reason.LAY_OFF);
    turn.lapse(track.id(), session.startedAt(), why);
    if (!step.dose().equals(track.target())) {
      turn.lower(track.id(), session.sessionId(), step.dose(), session.startedAt(), why);
    }
    if (step.newScreening() && !screenedSince(track.lastPerformedOn())) {
      turn.happens(
          new ScreeningEnded(
              turn.member(), session.sessionId(), null, Reason.LAY_OFF, session.startedAt()));
    }
  }

  private boolean screenedSince(@Nullable LocalDate lastPerformed) {
    ScreeningStanding screening = turn.standing().screening();
    return screening != null
        && lastPerformed != null
        && turn.standing().adopted().day(screening.answeredAt()).isAfter(lastPerformed);
  }

  /** One decision for each exercise of the session that is in the plan, before the region cap. */
  private List<ExerciseDecision> decided(Standing seen) {
    return seen.tracks().stream()
        .flatMap(track -> session.of(track.id()).map(e -> decide(seen, track, e)).stream())
        .toList();
  }

  private ExerciseDecision decide(Standing seen, Track track, Evidence evidence) {
    boolean late = !recorded.mayRaise() && recorded.proposal(track.id()) == null;
    Case c = Case.of(seen, track, evidence, late);
    List<Rule> holding = Rules.IN_ORDER.stream().filter(rule -> rule.holds().test(c)).toList();
    return holding.isEmpty() ? raise(c) : heldBack(c, holding);
  }

  private ExerciseDecision heldBack(Case c, List<Rule> holding) {
    Rule rule = holding.getFirst();
    Optional<Dose> below = c.track().exercise().ladder().below(c.track().target());
    boolean lowest = rule.decision() == LOWER && below.isEmpty();
    Decision decision = lowest ? WITHHOLD : rule.decision();
    List<Reason> reasons = new ArrayList<>(holding.stream().map(Rule::reason).toList());
    if (lowest) {
      reasons.add(Reason.LOWEST_RUNG);
    }
    Explanation why =
        new Explanation(
            c.policy().key(),
            rule.reason(),
            reasons,
            rule.evidence().apply(c),
            rule.nearestMiss().apply(c));
    Dose to = decision == LOWER ? below.orElseThrow() : c.track().target();
    return decision(c.track(), decision, to, null, why);
  }

  private ExerciseDecision raise(Case c) {
    Proposal pending = c.track().pending();
    Explanation why =
        new Explanation(
            c.policy().key(),
            Reason.EVIDENCE_MET,
            List.of(Reason.EVIDENCE_MET),
            Rules.raiseEvidence(c),
            null);
    if (pending != null) {
      return decision(c.track(), RAISE, pending.to(), pending.id(), why);
    }
    ProposalId known = recorded.proposal(c.track().id());
    return decision(
        c.track(),
        RAISE,
        c.nextRung().orElseThrow(),
        known != null
            ? known
            : Proposal.idOf(session.sessionId(), session.revision(), c.track().id()),
        why);
  }

  private ExerciseDecision decision(
      Track track, Decision decision, Dose to, @Nullable ProposalId proposal, Explanation why) {
    Decision earlier =
        recorded
            .of(track.id())
            .map(ExerciseDecision::decision)
            .filter(each -> each != decision)
            .orElse(null);
    return new ExerciseDecision(track.id(), decision, track.target(), to, proposal, earlier, why);
  }

  private List<ExerciseDecision> capped(Standing seen, List<ExerciseDecision> decisions) {
    List<ExerciseId> raising =
        decisions.stream()
            .filter(each -> each.decision() == RAISE)
            .map(ExerciseDecision::exerciseId)
            .toList();
    List<ExerciseId> judged = decisions.stream().map(ExerciseDecision::exerciseId).toList();
    List<Track> waiting =
        seen.waiting().stream()
            .filter(track -> !judged.contains(track.id()) || raising.contains(track.id()))
            .toList();
    List<Track> candidates =
        seen.tracks().stream()
            .filter(track -> raising.contains(track.id()) && track.pending() == null)
            .toList();
    Set<ExerciseId> chosen = RegionCap.choose(seen, candidates, waiting, session.startedAt());
    return decisions.stream()
        .map(
            each ->
                each.decision() != RAISE
                        || chosen.contains(each.exerciseId())
                        || candidates.stream().noneMatch(t -> t.id().equals(each.exerciseId()))
                    ? each
                    : keptByCap(seen.track(each.exerciseId()).orElseThrow(), each))
        .toList();
  }

  private ExerciseDecision keptByCap(Track track, ExerciseDecision raise) {
    Explanation why =
        new Explanation(
            raise.why().policy(),
            Reason.REGION_CAP,
            List.of(Reason.REGION_CAP),
            raise.why().evidence(),
            null);
    return decision(track, KEEP, track.target(), null, why);
  }

  private void follow(ExerciseDecision decision) {
    switch (decision.decision()) {
      case RAISE -> {}
      case KEEP -> turn.lapse(decision.exerciseId(), session.endedAt(), decision.why());
      case LOWER -> {
        turn.lapse(decision.exerciseId(), session.endedAt(), decision.why());
        turn.lower(
            decision.exerciseId(),
            session.sessionId(),
            decision.to(),
            session.endedAt(),
            decision.why());
      }
      case WITHHOLD -> {
        turn.lapse(decision.exerciseId(), session.endedAt(), decision.why());
        if (!turn.track(decision.exerciseId()).isWithheld()) {
          turn.withhold(
              decision.exerciseId(), session.sessionId(), session.endedAt(), decision.why());
        }
      }
    }
  }
}
