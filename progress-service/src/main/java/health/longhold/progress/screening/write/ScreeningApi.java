package health.longhold.progress.screening.write;

import health.longhold.kernel.Caution;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ScreeningId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.progress.member.domain.Member.Enrolled;
import health.longhold.progress.member.read.current.CurrentMembers;
import health.longhold.progress.screening.domain.Questionnaire;
import health.longhold.progress.screening.domain.Screening;
import health.longhold.progress.screening.domain.Screening.Answered;
import health.longhold.progress.screening.domain.ScreeningCommand.RecordScreening;
import health.longhold.progress.screening.domain.ScreeningEvent.ScreeningRecorded;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.command.Commands;
import health.longhold.starter.web.At;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes a member's own answers and tells at once what they lead to. */
@RestController
class ScreeningApi {
  private final Commands commands;
  private final CurrentMembers members;
  private final Questionnaire questions;
  private final At at;

  ScreeningApi(Commands commands, CurrentMembers members, Questionnaire questions, At at) {
    this.commands = commands;
    this.members = members;
    this.questions = questions;
    this.at = at;
  }

  /**
   * Records a member's answers to the screening questions and tells what they lead to. Each code
   * gets true or false, and no other is taken (422). They hold for 7 days. EMERGENCY, and a REFER
   * not cleared before, stops training. May be repeated with the same answers.
   */
  @PostMapping("/api/members/{memberId}/screenings")
  @Permitted(self = true)
  ScreeningView screen(@PathVariable MemberId memberId, @RequestBody Answers body) {
    Enrolled member = members.enrolled(memberId);
    Screening screening =
        commands.send(
            new RecordScreening(
                memberId,
                body.id(),
                questions,
                member.ageBand(),
                body.answers(),
                at.check(body.at()),
                false));
    return switch (screening) {
      case Answered(ScreeningRecorded recorded) ->
          new ScreeningView(
              recorded.screeningId(),
              recorded.level(),
              recorded.flags(),
              recorded.cautions(),
              recorded.validUntil(),
              questions.adviceFor(recorded.level(), member.clinicalCover()));
      case Screening.NotAnswered _ -> throw new IllegalStateException("answered, yet not recorded");
    };
  }

  /** Every question's code with yes (true) or no. */
  record Answers(ScreeningId id, Instant at, Map<String, Boolean> answers) {}

  /** What the answers lead to; {@code advice} tells the member in plain words. */
  record ScreeningView(
      ScreeningId screeningId,
      ScreeningLevel level,
      List<String> flags,
      List<Caution> cautions,
      Instant validUntil,
      String advice) {}
}
