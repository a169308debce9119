package health.longhold.progress.progression.integration;

import health.longhold.contract.Topics;
import health.longhold.contract.session.v1.SafetyReported;
import health.longhold.contract.session.v1.SessionCorrected;
import health.longhold.contract.session.v1.SessionFinished;
import health.longhold.contract.session.v1.SessionResult;
import health.longhold.contract.session.v1.SessionStarted;
import health.longhold.contract.session.v1.command.EndSession;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.SessionId;
import health.longhold.progress.progression.domain.ProgressionCommand.AssessSession;
import health.longhold.progress.progression.domain.ProgressionCommand.ReportSafety;
import health.longhold.progress.progression.domain.SessionFacts;
import health.longhold.progress.progression.read.running.RunningSessions;
import health.longhold.progress.progression.read.targets.CurrentProgressions;
import health.longhold.progress.screening.domain.Questionnaire;
import health.longhold.starter.command.Commands;
import health.longhold.starter.inbox.ContractListener;
import health.longhold.starter.inbox.ContractRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mapstruct.factory.Mappers;
import org.springframework.stereotype.Component;

/**
 * Lets every session outcome be judged, exactly once in effect: the decider knows the revisions it
 * has judged, and events and position are one transaction.
 */
@Component
class SessionOutcomesListener implements ContractListener {
  private final Commands commands;
  private final RunningSessions running;
  private final CurrentProgressions progressions;
  private final Questionnaire questions;
  private final SessionFactsMapper mapper = Mappers.getMapper(SessionFactsMapper.class);

  SessionOutcomesListener(
      Commands commands,
      RunningSessions running,
      CurrentProgressions progressions,
      Questionnaire questions) {
    this.commands = commands;
    this.running = running;
    this.progressions = progressions;
    this.questions = questions;
  }

  @Override
  public String group() {
    return "progress.integration.session-outcomes";
  }

  @Override
  public List<String> topics() {
    return List.of(Topics.SESSION_OUTCOMES);
  }

  @Override
  public void on(ContractRecord contractRecord) {
    Instant receivedAt = contractRecord.time();
    switch (contractRecord.contract()) {
      case SessionStarted started -> on(started);
      case SafetyReported safety -> commands.<Long>send(report(safety, receivedAt));
      case SessionFinished finished -> {
        running.ended(finished.sessionId());
        assess(
            finished.memberId(),
            finished.sessionId(),
            finished.revision(),
            finished.complete(),
            receivedAt,
            finished.result());
      }
      case SessionCorrected corrected ->
          assess(
              corrected.memberId(),
              corrected.sessionId(),
              corrected.revision(),
              corrected.complete(),
              receivedAt,
              corrected.result());
      case null, default -> {
        // another record of the topic that tells progression nothing
      }
    }
  }

  /** A start that carries targets older than a suspension must not run on. */
  private void on(SessionStarted started) {
    running.began(started.memberId(), started.sessionId(), started.startedAt());
    progressions
        .find(started.memberId())
        .filter(current -> started.targetsAsOf() < current.sequence())
        .flatMap(current -> Optional.ofNullable(current.state().now().suspension()))
        .ifPresent(
            suspension ->
                commands.<Object>send(
                    new EndSession(started.sessionId(), started.memberId(), suspension.since())));
  }

  private void assess(
      MemberId memberId,
      SessionId sessionId,
      int revision,
      boolean complete,
      Instant receivedAt,
      SessionResult result) {
    SessionFacts facts = mapper.facts(sessionId, revision, complete, receivedAt, result, questions);
    commands.<Long>send(new AssessSession(memberId, facts));
  }

  /** A phone's clock that runs fast must not date a flag after it was known. */
  private static Instant happenedAt(SafetyReported safety, Instant receivedAt) {
    return safety.at().isBefore(receivedAt) ? safety.at() : receivedAt;
  }

  private ReportSafety report(SafetyReported safety, Instant receivedAt) {
    String flag = safety.redFlag();
    return new ReportSafety(
        safety.memberId(),
        safety.sessionId(),
        safety.entryId(),
        happenedAt(safety, receivedAt),
        safety.pain(),
        flag,
        flag == null ? null : SessionFactsMapper.level(flag, questions));
  }
}
