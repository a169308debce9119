package health.longhold.progress.progression.domain;

import static health.longhold.progress.progression.domain.RandomLives.forEveryLife;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.progress.progression.domain.ProgressionCommand.AssessSession;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseLapsed;
import health.longhold.progress.progression.domain.ProgressionEvent.RaiseTookEffect;
import health.longhold.progress.progression.domain.ProgressionEvent.TargetLowered;
import health.longhold.progress.progression.domain.RandomLife.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds of late and corrected records, whatever the days bring. */
class CorrectionInvariantsTest {
  @Test
  void a_correction_that_says_the_same_changes_no_target() {
    forEveryLife(
        (life, seed) -> {
          List<AssessSession> newest = new ArrayList<>(life.assessed()).reversed();
          for (AssessSession session : newest.stream().limit(6).toList()) {
            Progression state = life.life().progression();
            List<ProgressionEvent> events = ProgressionDecider.decide(state, repeated(session));
            assertThat(events)
                .as("seed %s, session %s", seed, session.facts().localDate())
                .noneMatch(TargetLowered.class::isInstance)
                .noneMatch(RaiseTookEffect.class::isInstance)
                .noneMatch(RaiseLapsed.class::isInstance);
          }
        },
        false);
  }

  @Test
  void a_late_or_corrected_record_of_an_older_session_never_raises() {
    forEveryLife(
        (life, _) -> {
          for (Step step : life.steps()) {
            if (step.command() instanceof AssessSession(_, SessionFacts facts)
                && !step.before().isNewest(facts.sessionId(), facts.startedAt())) {
              for (Track track : step.before().now().tracks()) {
                Track after = step.after().now().track(track.id()).orElseThrow();
                Proposal waited = track.pending();
                if (waited == null) {
                  assertThat(after.target()).isLessThanOrEqualTo(track.target());
                  assertThat(after.pending()).isNull();
                } else {
                  // time may have settled it meanwhile
                  assertThat(after.target()).isLessThanOrEqualTo(waited.to());
                }
              }
            }
          }
        });
  }

  /** The newest revision on record once more, under the next number. */
  private static AssessSession repeated(AssessSession session) {
    SessionFacts facts = session.facts();
    int revision = facts.revision() + 1;
    return new AssessSession(
        session.memberId(),
        new SessionFacts(
            facts.sessionId(),
            revision,
            facts.complete(),
            facts.planId(),
            facts.planVersion(),
            facts.routineId(),
            facts.startedAt(),
            facts.endedAt(),
            facts.receivedAt(),
            facts.localDate(),
            facts.outcome(),
            facts.endReason(),
            facts.imported(),
            facts.safetyOnly(),
            facts.overlapping(),
            facts.exercises(),
            facts.pain(),
            facts.effort(),
            facts.redFlags()));
  }
}
