package health.longhold.progress.progression.integration;

import health.longhold.contract.session.v1.EffortReport;
import health.longhold.contract.session.v1.ExerciseResult;
import health.longhold.contract.session.v1.HoldResult;
import health.longhold.contract.session.v1.PainReport;
import health.longhold.contract.session.v1.RedFlagReport;
import health.longhold.contract.session.v1.SessionResult;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.kernel.SessionId;
import health.longhold.progress.progression.domain.SessionFacts;
import health.longhold.progress.progression.domain.SessionFacts.EffortFact;
import health.longhold.progress.progression.domain.SessionFacts.ExerciseFacts;
import health.longhold.progress.progression.domain.SessionFacts.HoldFact;
import health.longhold.progress.progression.domain.SessionFacts.PainFact;
import health.longhold.progress.progression.domain.SessionFacts.RedFlagFact;
import health.longhold.progress.screening.domain.Questionnaire;
import java.time.Instant;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

/** Session results of the contract as the facts progression judges. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface SessionFactsMapper {

  @Mapping(target = "sessionId", source = "sessionId")
  @Mapping(target = "endedAt", expression = "java(SessionFactsMapper.knownBy(receivedAt, result))")
  SessionFacts facts(
      SessionId sessionId,
      int revision,
      boolean complete,
      Instant receivedAt,
      SessionResult result,
      @Context Questionnaire questions);

  ExerciseFacts exercise(ExerciseResult result);

  @Mapping(target = "report", source = "status")
  HoldFact hold(HoldResult result);

  PainFact pain(PainReport report);

  EffortFact effort(EffortReport report);

  default RedFlagFact redFlag(RedFlagReport report, @Context Questionnaire questions) {
    return new RedFlagFact(
        report.entryId(), report.flag(), level(report.flag(), questions), report.at());
  }

  /**
   * A session has ended by the time it is known, whatever a phone's clock says: what is judged
   * after it must not seem older.
   */
  static Instant knownBy(Instant receivedAt, SessionResult result) {
    Instant latest = receivedAt.isBefore(result.startedAt()) ? result.startedAt() : receivedAt;
    return result.endedAt().isAfter(latest) ? latest : result.endedAt();
  }

  /** A flag this version of the questions does not know is taken as seriously as any can be. */
  static ScreeningLevel level(String flag, Questionnaire questions) {
    return questions
        .question(flag)
        .map(Questionnaire.Question::level)
        .orElse(ScreeningLevel.EMERGENCY);
  }
}
