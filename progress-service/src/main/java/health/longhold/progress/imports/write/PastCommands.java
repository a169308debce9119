package health.longhold.progress.imports.write;

import health.longhold.kernel.CheckInId;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ScreeningId;
import health.longhold.progress.Current;
import health.longhold.progress.imports.domain.PastRecord;
import health.longhold.progress.imports.domain.PastRecord.Acceptance;
import health.longhold.progress.imports.domain.PastRecord.Answers;
import health.longhold.progress.imports.domain.PastRecord.Approval;
import health.longhold.progress.imports.domain.PastRecord.CheckIn;
import health.longhold.progress.imports.domain.PastRecord.Training;
import health.longhold.progress.imports.domain.PastSessions;
import health.longhold.progress.imports.domain.Verdict;
import health.longhold.progress.imports.read.assessed.AssessedSessions;
import health.longhold.progress.member.domain.Member.Enrolled;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.progress.plan.domain.Plan;
import health.longhold.progress.plan.read.current.PlanFacts;
import health.longhold.progress.progression.domain.ProgressionCommand;
import health.longhold.progress.progression.domain.ProgressionCommand.ApplyScreening;
import health.longhold.progress.progression.domain.ProgressionCommand.ApproveRaiseOf;
import health.longhold.progress.progression.domain.ProgressionCommand.RecordCheckIn;
import health.longhold.progress.screening.domain.Questionnaire;
import health.longhold.progress.screening.domain.Screening;
import health.longhold.progress.screening.domain.ScreeningCommand.RecordScreening;
import health.longhold.progress.screening.domain.ScreeningEvent.ScreeningRecorded;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.command.Commands;
import org.springframework.stereotype.Component;

/**
 * Sends the command a person would have caused, marked imported, and waits until its consequences
 * can be read, because the member's next record is judged by them.
 */
@Component
class PastCommands {
  private final Commands commands;
  private final CurrentMembers members;
  private final PlanFacts plans;
  private final Questionnaire questions;
  private final PastSessions sessions;
  private final AssessedSessions assessed;
  private final Visibility visibility;

  PastCommands(
      Commands commands,
      CurrentMembers members,
      PlanFacts plans,
      Questionnaire questions,
      PastSessions sessions,
      AssessedSessions assessed,
      Visibility visibility) {
    this.commands = commands;
    this.members = members;
    this.plans = plans;
    this.questions = questions;
    this.sessions = sessions;
    this.assessed = assessed;
    this.visibility = visibility;
  }

  /**
   * Takes a record, new or tried before.
   *
   * @throws CommandRejected when it is refused, or is not finished in time
   */
  Verdict send(PastRecord past) {
    Enrolled member = members.enrolled(past.memberId());
    Verdict verdict = isOlderThanNewestSession(past) ? Verdict.HISTORY_ONLY : Verdict.IMPORTED;
    return switch (past) {
      case Training training -> train(training);
      case Answers answers -> screen(member, answers, verdict);
      case CheckIn checkIn ->
          progress(
              new RecordCheckIn(
                  checkIn.memberId(),
                  new CheckInId(checkIn.id()),
                  checkIn.at(),
                  checkIn.score(),
                  true),
              verdict);
      // what was agreed or proposed so long ago has been settled by what came after
      case Acceptance _, Approval _ when verdict.equals(Verdict.HISTORY_ONLY) -> verdict;
      case Acceptance acceptance -> accept(acceptance);
      case Approval approval ->
          progress(
              new ApproveRaiseOf(approval.memberId(), approval.exerciseId(), approval.at(), true),
              verdict);
    };
  }

  private boolean isOlderThanNewestSession(PastRecord past) {
    return assessed
        .newest(CurrentActor.get().tenant(), past.memberId())
        .filter(newest -> past.at().isBefore(newest))
        .isPresent();
  }

  private Verdict accept(Acceptance acceptance) {
    MemberId memberId = acceptance.memberId();
    Current<Plan> plan =
        commands.send(plans.acceptance(memberId, acceptance.planId(), null, acceptance.at(), true));
    if (plan.state() instanceof Plan.Known known) {
      visibility.awaitPlan(memberId, known.planId(), known.newest().number());
    }
    return Verdict.IMPORTED;
  }

  private Verdict screen(Enrolled member, Answers answers, Verdict verdict) {
    Screening screening =
        commands.send(
            new RecordScreening(
                answers.memberId(),
                new ScreeningId(answers.id()),
                questions,
                member.ageBand(),
                answers.answers(),
                answers.at(),
                true));
    return switch (screening) {
      // the policy sends the same; sent here too, so that the answer tells what to wait for
      case Screening.Answered(ScreeningRecorded recorded) ->
          progress(
              new ApplyScreening(
                  recorded.memberId(),
                  recorded.screeningId(),
                  recorded.level(),
                  recorded.flags(),
                  recorded.cautions(),
                  recorded.answeredAt(),
                  recorded.validUntil(),
                  true),
              verdict);
      case Screening.NotAnswered _ -> throw new IllegalStateException("answered, yet not recorded");
    };
  }

  private Verdict train(Training training) {
    sessions.record(training);
    return visibility.awaitAssessment(training.memberId(), training.sessionId()).historyOnly()
        ? Verdict.HISTORY_ONLY
        : Verdict.IMPORTED;
  }

  private Verdict progress(ProgressionCommand command, Verdict verdict) {
    long sequence = commands.send(command);
    visibility.awaitTargets(command.memberId(), sequence);
    return verdict;
  }
}
