package health.longhold.contract.progress.v1;

import health.longhold.kernel.Caution;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ScreeningId;
import health.longhold.kernel.ScreeningLevel;
import java.time.Instant;
import java.util.List;

/** A screening was answered; only its level and the closed codes it led to. */
public record ScreeningRecorded(
    MemberId memberId,
    ScreeningId screeningId,
    ScreeningLevel level,
    List<String> flags,
    List<Caution> cautions,
    Instant answeredAt,
    Instant validUntil) {
  public ScreeningRecorded {
    flags = List.copyOf(flags);
    cautions = List.copyOf(cautions);
  }
}
