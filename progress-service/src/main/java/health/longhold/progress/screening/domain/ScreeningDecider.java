package health.longhold.progress.screening.domain;

import static health.longhold.progress.screening.domain.ScreeningRejection.ANSWERS_MISSING;
import static health.longhold.progress.screening.domain.ScreeningRejection.QUESTIONS_UNKNOWN;
import static health.longhold.progress.screening.domain.ScreeningRejection.SCREENING_ID_REUSED;
import static java.util.stream.Collectors.toSet;

import health.longhold.kernel.CommandRejected;
import health.longhold.progress.screening.domain.Questionnaire.Question;
import health.longhold.progress.screening.domain.Screening.Answered;
import health.longhold.progress.screening.domain.Screening.NotAnswered;
import health.longhold.progress.screening.domain.ScreeningCommand.RecordScreening;
import health.longhold.progress.screening.domain.ScreeningEvent.ScreeningRecorded;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns answers into a level, flags and cautions; whole answers only. */
public final class ScreeningDecider {

  private ScreeningDecider() {}

  public static List<ScreeningEvent> decide(Screening screening, ScreeningCommand command) {
    return switch (command) {
      case RecordScreening answers -> record(screening, answers);
    };
  }

  public static Screening evolve(Screening screening, ScreeningEvent event) {
    return switch (event) {
      case ScreeningRecorded recorded -> new Answered(recorded);
    };
  }

  private static List<ScreeningEvent> record(Screening screening, RecordScreening command) {
    requireWhole(command);
    Findings findings =
        command
            .questions()
            .judge(
                command.answers().entrySet().stream()
                    .filter(Map.Entry::getValue)
                    .map(Map.Entry::getKey)
                    .toList(),
                command.ageBand());
    ScreeningRecorded recorded =
        new ScreeningRecorded(
            command.memberId(),
            command.screeningId(),
            command.questions().id(),
            findings.level(),
            findings.flags(),
            findings.cautions(),
            command.at(),
            command.at().plus(command.questions().validity()),
            command.imported());
    return switch (screening) {
      case NotAnswered _ -> List.of(recorded);
      case Answered known when known.recorded().equals(recorded) -> List.of();
      case Answered _ -> throw new CommandRejected(SCREENING_ID_REUSED);
    };
  }

  private static void requireWhole(RecordScreening command) {
    Set<String> answered = command.answers().keySet();
    Set<String> asked =
        command.questions().questions().stream().map(Question::code).collect(toSet());
    List<String> missing =
        asked.stream().filter(code -> !answered.contains(code)).sorted().toList();
    if (!missing.isEmpty()) {
      throw new CommandRejected(ANSWERS_MISSING, Map.of("field", "answers", "missing", missing));
    }
    if (answered.size() > asked.size()) {
      // the codes are the caller's own text, so only their number is told
      throw new CommandRejected(
          QUESTIONS_UNKNOWN,
          Map.of("field", "answers", "allowed", "the codes of /api/screening/questions"));
    }
  }
}
