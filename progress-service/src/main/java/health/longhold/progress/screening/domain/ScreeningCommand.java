package health.longhold.progress.screening.domain;

import health.longhold.kernel.AgeBand;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ScreeningId;
import java.time.Instant;
import java.util.Map;

/** What can be asked of a screening. */
public sealed interface ScreeningCommand {

  ScreeningId screeningId();

  /**
   * Records a member's answers to every question of {@code questions}, by code; true is yes. Safe
   * to repeat with the same answers.
   */
  record RecordScreening(
      MemberId memberId,
      ScreeningId screeningId,
      Questionnaire questions,
      AgeBand ageBand,
      Map<String, Boolean> answers,
      Instant at,
      boolean imported)
      implements ScreeningCommand {

    public RecordScreening {
      answers = Map.copyOf(answers);
    }
  }
}
