package health.longhold.progress.progression.domain;

import health.longhold.kernel.Caution;
import health.longhold.kernel.ScreeningId;
import health.longhold.kernel.ScreeningLevel;
import java.time.Instant;
import java.util.List;

/** The newest screening. */
public record ScreeningStanding(
    ScreeningId screeningId,
    ScreeningLevel level,
    List<Caution> cautions,
    Instant answeredAt,
    Instant validUntil) {

  public ScreeningStanding {
    cautions = List.copyOf(cautions);
  }
}
