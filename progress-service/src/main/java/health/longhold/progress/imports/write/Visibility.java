package health.longhold.progress.imports.write;

import static health.longhold.progress.imports.domain.ImportRejection.ASSESSMENT_PENDING;

import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.SessionId;
import health.longhold.progress.imports.read.assessed.AssessedSessions;
import health.longhold.progress.imports.read.assessed.AssessedSessions.Assessed;
import health.longhold.progress.progression.read.targets.MemberTargetRows;
import health.longhold.progress.progression.read.targets.TargetsView;
import health.longhold.starter.actor.CurrentActor;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Waits until what a record led to can be read. Every wait asks again and again, ever less often,
 * and gives up with {@code ASSESSMENT_PENDING}.
 */
@Component
class Visibility {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);

  private final MemberTargetRows targets;
  private final AssessedSessions assessed;
  private final Duration patience;

  Visibility(MemberTargetRows targets, AssessedSessions assessed, ImportSettings settings) {
    this.targets = targets;
    this.assessed = assessed;
    this.patience = settings.patience();
  }

  /** Until the targets follow this version of the plan. */
  void awaitPlan(MemberId memberId, PlanId planId, int version) {
    await(
        () ->
            visible(memberId)
                .filter(seen -> seen.planId().equals(planId) && seen.planVersion() >= version));
  }

  /** Until the targets know an event of the progression; a member without targets has none. */
  void awaitTargets(MemberId memberId, long sequence) {
    await(
        () ->
            visible(memberId).filter(seen -> seen.asOf() < sequence).isPresent()
                ? Optional.empty()
                : Optional.of(sequence));
  }

  /** Until a session's assessment, and the targets it led to, can be read. */
  Assessed awaitAssessment(MemberId memberId, SessionId sessionId) {
    Assessed assessment =
        await(() -> assessed.find(CurrentActor.get().tenant(), memberId, sessionId));
    awaitTargets(memberId, assessment.sequence());
    return assessment;
  }

  private Optional<TargetsView> visible(MemberId memberId) {
    return targets.find(CurrentActor.get().tenant().value(), memberId);
  }

  private <T> T await(Supplier<Optional<T>> question) {
    long end = System.nanoTime() + patience.toNanos();
    long pause = FIRST_PAUSE.toNanos();
    Optional<T> answer = question.get();
    while (answer.isEmpty()) {
      if (System.nanoTime() - end > 0) {
        throw new CommandRejected(ASSESSMENT_PENDING);
      }
      LockSupport.parkNanos(pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE.toNanos());
      answer = question.get();
    }
    return answer.get();
  }
}
