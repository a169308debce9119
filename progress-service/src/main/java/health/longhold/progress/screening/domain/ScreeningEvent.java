package health.longhold.progress.screening.domain;

import health.longhold.kernel.Caution;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ScreeningId;
import health.longhold.kernel.ScreeningLevel;
import java.time.Instant;
import java.util.List;

/** What a screening came to. */
public sealed interface ScreeningEvent {

  MemberId memberId();

  /**
   * A member answered. {@code flags} are the codes that count, strongest first, of the question
   * catalogue named {@code questions}; a session may start before {@code validUntil}.
   */
  record ScreeningRecorded(
      MemberId memberId,
      ScreeningId screeningId,
      String questions,
      ScreeningLevel level,
      List<String> flags,
      List<Caution> cautions,
      Instant answeredAt,
      Instant validUntil,
      boolean imported)
      implements ScreeningEvent {

    public ScreeningRecorded {
      flags = List.copyOf(flags);
      cautions = List.copyOf(cautions);
    }
  }
}
