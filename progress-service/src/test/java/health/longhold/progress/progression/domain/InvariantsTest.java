package health.longhold.progress.progression.domain;

import static health.longhold.progress.progression.domain.RandomLives.forEveryLife;
import static health.longhold.progress.progression.domain.RandomLives.forEveryStep;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.Decision;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.PainMoment;
import health.longhold.kernel.ProposalId;
import health.longhold.kernel.SkipReason;
import health.longhold.progress.progression.domain.ProgressionCommand.AssessSession;
import health.longhold.progress.progression.domain.ProgressionEvent.ApprovalUndone;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseApproved;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseLapsed;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseTookEffect;
import health.longhold.progress.progression.domain.ProgressionEvent.SessionAssessed;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetLowered;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetOverridden;
import health.longhold.progress.progression.domain.RandomLife.Step;
import health.longhold.progress.progression.domain.SessionFacts.ExerciseFacts;
import health.longhold.progress.progression.domain.SessionFacts.HoldFact;
import health.longhold.progress.progression.domain.SessionFacts.HoldReport;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds under every policy that may be published, whatever the days bring. A failure names its
 * seed; {@code RandomLife.of(seed, late)} tells the same life again.
 */
class InvariantsTest {
  @Test
  void targets_rise_only_by_raises_and_clinicians_and_one_rung_at_a_time() {
    Map<String, Integer> seen = new HashMap<>();
    forEveryStep(
        (track, step) -> {
          Dose before = track.target();
          Dose after = step.after().now().track(track.id()).orElseThrow().target();
          List<RaiseTookEffect> raises = raises(step, track.id());
          boolean overridden = step.events().stream().anyMatch(TargetOverridden.class::isInstance);
          assertThat(raises).hasSizeLessThanOrEqualTo(1);
          for (RaiseTookEffect raise : raises) {
            assertThat(track.exercise().ladder().above(raise.from())).contains(raise.to());
            seen.merge("raises", 1, Integer::sum);
          }
          if (after.compareTo(before) > 0 && !overridden) {
            assertThat(raises).hasSize(1);
            assertThat(raises.getFirst().from()).isEqualTo(before);
          }
          if (after.compareTo(before) < 0) {
            seen.merge("lowerings", 1, Integer::sum);
          }
        });
    assertThat(seen.get("raises"))
        .as("lives in which nothing rises prove nothing")
        .isGreaterThan(50);
    assertThat(seen.get("lowerings")).isGreaterThan(50);
  }

  @Test
  void nothing_is_proposed_without_full_evidence() {
    forEveryLife(
        (life, _) -> {
          Map<Object, SessionFacts> told = new HashMap<>();
          for (Step step : life.steps()) {
            step.events().stream()
                .filter(SessionAssessed.class::isInstance)
                .map(SessionAssessed.class::cast)
                .forEach(
                    assessed -> {
                      told.put(assessed.facts().sessionId(), assessed.facts());
                      assertSupported(assessed, step.before(), told.values());
                    });
          }
        });
  }

  private static void assertSupported(
      SessionAssessed assessed, Progression before, Iterable<SessionFacts> told) {
    for (ExerciseDecision decision : assessed.decisions()) {
      Track track = before.now().track(decision.exerciseId()).orElseThrow();
      if (decision.decision() == Decision.RAISE && track.pending() == null) {
        TreeMap<LocalDate, Boolean> cleanByDay = new TreeMap<>();
        for (SessionFacts facts : told) {
          if (facts.startedAt().isAfter(assessed.facts().startedAt())) {
            continue;
          }
          facts.exercises().stream()
              .filter(each -> each.exerciseId().equals(decision.exerciseId()))
              .filter(each -> each.target().equals(decision.from()))
              .forEach(
                  each ->
                      cleanByDay.merge(
                          facts.localDate(),
                          isClean(facts, each, before.now().policy()),
                          Boolean::logicalAnd));
        }
        int units = before.now().policy().pace(track.exercise().kind()).units();
        assertThat(cleanByDay.descendingMap().values().stream().limit(units))
            .as("the last %s days of %s", units, decision.exerciseId())
            .hasSize(units)
            .doesNotContain(false);
      }
    }
  }

  /** Full evidence in the words of the design, read from the raw facts. */
  private static boolean isClean(
      SessionFacts facts, ExerciseFacts exercise, ProgressionPolicy policy) {
    double needed = exercise.target().holdSeconds() - policy.heldToleranceSeconds();
    List<SessionFacts.PainFact> pain =
        Stream.concat(facts.pain().stream(), exercise.pain().stream()).toList();
    List<SessionFacts.EffortFact> effort =
        Stream.concat(facts.effort().stream(), exercise.effort().stream()).toList();
    return facts.complete()
        && !facts.safetyOnly()
        && !facts.overlapping()
        && exercise.holds().stream().allMatch(hold -> isHeld(hold, needed))
        && pain.stream().anyMatch(p -> p.moment() == PainMoment.BEFORE)
        && pain.stream().anyMatch(p -> p.moment() != PainMoment.BEFORE)
        && pain.stream()
            .filter(p -> p.moment() != PainMoment.BEFORE)
            .allMatch(p -> p.score().value() <= policy.pain().raiseAtMost())
        && !effort.isEmpty()
        && effort.stream().allMatch(e -> e.score().value() <= policy.effort().raiseAtMost());
  }

  private static boolean isHeld(HoldFact hold, double needed) {
    return hold.report() == HoldReport.REPORTED
        && hold.heldSeconds() != null
        && hold.heldSeconds() >= needed;
  }

  @Test
  void the_same_command_on_the_same_state_always_decides_the_same() {
    forEveryLife(
        (life, _) -> {
          Progression again = Progression.NOT_BEGUN;
          for (ProgressionEvent event : life.life().history()) {
            again = ProgressionDecider.evolve(again, event);
          }
          assertThat(again).isEqualTo(life.life().progression());
          for (Step step : life.steps()) {
            if (!step.events().isEmpty()) {
              assertThat(ProgressionDecider.decide(step.before(), step.command()))
                  .isEqualTo(step.events());
            }
          }
        });
  }

  @Test
  void repeating_a_command_changes_nothing() {
    forEveryLife(
        (life, _) -> {
          for (Step step : life.steps()) {
            if (!step.events().isEmpty()) {
              assertThat(ProgressionDecider.decide(step.after(), step.command())).isEmpty();
            }
          }
        });
  }

  @Test
  void more_pain_effort_or_silence_never_gives_a_higher_target() {
    forEveryLife(
        (life, seed) -> {
          Progression state = life.life().progression();
          int day = life.day() + 2;
          Random dice = new Random(seed);
          for (Track track : state.now().tracks()) {
            int pain = dice.nextInt(0, 10);
            int effort = dice.nextInt(0, 10);
            int morning = dice.nextInt(0, 4);
            Dose base =
                after(life, day, morning, s -> s.pain(pain).effort(effort), state, track.id());
            List<UnaryOperator<SessionSketch>> worse =
                List.of(
                    s -> s.pain(pain + 1).effort(effort),
                    s -> s.pain(pain).effort(effort + 1),
                    s -> s.pain(pain).effort(effort).pain(track.exercise(), 10),
                    s -> s.pain(pain).effort(effort).held(track.exercise(), 1));
            for (UnaryOperator<SessionSketch> strokes : worse) {
              assertThat(after(life, day, morning, strokes, state, track.id()))
                  .as("seed %s %s", seed, track.id())
                  .isLessThanOrEqualTo(base);
            }
            assertThat(
                    after(
                        life,
                        day,
                        morning + 1,
                        s -> s.pain(pain).effort(effort),
                        state,
                        track.id()))
                .isLessThanOrEqualTo(base);
          }
        });
  }

  /** The target after one more session and its morning; a withheld exercise counts as least. */
  private static Dose after(
      RandomLife life,
      int day,
      int morning,
      UnaryOperator<SessionSketch> strokes,
      Progression state,
      ExerciseId exercise) {
    AssessSession session = Life.assess(strokes.apply(life.life().sketch(day, "08:00")));
    Progression after = told(told(state, session), Life.checkInCommand(day, "22:00", morning));
    Track track = after.now().track(exercise).orElseThrow();
    return track.isWithheld() ? Exercises.dose(1, 1) : track.target();
  }

  private static Progression told(Progression state, ProgressionCommand command) {
    Progression after = state;
    for (ProgressionEvent event : ProgressionDecider.decide(state, command)) {
      after = ProgressionDecider.evolve(after, event);
    }
    return after;
  }

  @Test
  void a_session_with_something_missing_proposes_nothing() {
    forEveryLife(
        (life, _) -> {
          Progression state = life.life().progression();
          int day = life.day() + 1;
          for (Track track : state.now().tracks()) {
            List<UnaryOperator<SessionSketch>> missing =
                List.of(
                    s -> s.before(null),
                    s -> s.pain((Integer) null),
                    s -> s.effort((Integer) null),
                    s -> s.silent(track.exercise()),
                    s -> s.skipped(track.exercise(), SkipReason.NO_TIME),
                    SessionSketch::incomplete,
                    SessionSketch::overlapping,
                    SessionSketch::disputed,
                    SessionSketch::safetyOnly);
            for (UnaryOperator<SessionSketch> strokes : missing) {
              AssessSession session = Life.assess(strokes.apply(life.life().sketch(day, "08:00")));
              Progression after = told(state, session);
              Track then = after.now().track(track.id()).orElseThrow();
              assertThat(then.pending()).isNull();
            }
          }
        });
  }

  @Test
  void a_raise_ends_once_and_only_with_what_it_needs() {
    forEveryLife(
        (life, _) -> {
          Set<ProposalId> ended = new HashSet<>();
          Set<ProposalId> approved = new HashSet<>();
          ProgressionPolicy policy = life.life().progression().now().policy();
          for (ProgressionEvent event : life.life().history()) {
            switch (event) {
              case RaiseApproved e -> approved.add(e.proposalId());
              case ApprovalUndone e -> {
                ended.remove(e.proposalId());
                assertThat(approved.remove(e.proposalId())).isTrue();
              }
              case RaiseLapsed e -> assertThat(ended.add(e.proposalId())).isTrue();
              case RaiseTookEffect e -> {
                assertThat(ended.add(e.proposalId())).isTrue();
                Track track = life.life().progression().now().track(e.exerciseId()).orElseThrow();
                if (policy.pace(track.exercise().kind()).asksApprovalFor(e.to())) {
                  assertThat(approved).contains(e.proposalId());
                  assertThat(life.life().progression().now().adopted().clinicalCover()).isTrue();
                }
              }
              default -> {
                // says nothing about raises
              }
            }
          }
        });
  }

  @Test
  void exercises_that_load_the_same_region_never_rise_between_the_same_two_sessions() {
    forEveryLife(
        (life, _) -> {
          List<RaiseTookEffect> raises =
              life.life().all(RaiseTookEffect.class).stream()
                  .filter(raise -> !isTakenBack(life, raise))
                  .toList();
          for (RaiseTookEffect one : raises) {
            for (RaiseTookEffect other : raises) {
              if (one.at().isBefore(other.at()) && overlap(life, one, other)) {
                assertThat(life.life().all(SessionAssessed.class))
                    .as("%s and %s", one, other)
                    .anyMatch(
                        session ->
                            !session.facts().startedAt().isBefore(one.at())
                                && session.facts().startedAt().isBefore(other.at()));
              }
              if (one.at().equals(other.at()) && !one.equals(other)) {
                assertThat(overlap(life, one, other)).isFalse();
              }
            }
          }
        });
  }

  private static boolean isTakenBack(RandomLife life, RaiseTookEffect raise) {
    return life.life().all(TargetLowered.class).stream()
        .anyMatch(
            lowered ->
                lowered.exerciseId().equals(raise.exerciseId())
                    && lowered.why().rule() == Reason.CORRECTED
                    && !lowered.at().isBefore(raise.at()));
  }

  private static boolean overlap(RandomLife life, RaiseTookEffect one, RaiseTookEffect other) {
    Standing now = life.life().progression().now();
    return !one.exerciseId().equals(other.exerciseId())
        && now.track(one.exerciseId())
            .orElseThrow()
            .loadsAlso(now.track(other.exerciseId()).orElseThrow());
  }

  @Test
  void lowerings_but_for_high_pain_or_effort_keep_their_distance() {
    forEveryLife(
        (life, _) -> {
          Map<ExerciseId, LocalDate> last = new HashMap<>();
          Terms terms = life.life().progression().now().adopted();
          for (TargetLowered lowered : life.life().all(TargetLowered.class)) {
            LocalDate day = terms.day(lowered.at());
            LocalDate before = last.get(lowered.exerciseId());
            boolean spaced =
                lowered.why().rule() == Reason.MOST_HOLDS_MISSED
                    || lowered.why().rule() == Reason.WORSE_MORNING;
            if (spaced && before != null) {
              assertThat(day)
                  .isAfterOrEqualTo(before.plusDays(terms.policy().lowering().apartDays()));
            }
            // neither days away nor a raise taken back is a decision to lower
            if (lowered.why().rule() != Reason.LAY_OFF
                && lowered.why().rule() != Reason.CORRECTED) {
              last.put(lowered.exerciseId(), day);
            }
          }
        },
        false);
  }

  private static List<RaiseTookEffect> raises(Step step, ExerciseId exercise) {
    return step.events().stream()
        .filter(RaiseTookEffect.class::isInstance)
        .map(RaiseTookEffect.class::cast)
        .filter(raise -> raise.exerciseId().equals(exercise))
        .toList();
  }
}
