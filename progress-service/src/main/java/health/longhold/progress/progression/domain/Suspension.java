package health.longhold.progress.progression.domain;

import health.longhold.kernel.ScreeningLevel;
import java.time.Instant;
import java.util.List;

/** Training is stopped since then; {@code flags} are the question codes that led to it. */
public record Suspension(ScreeningLevel level, List<String> flags, Instant since) {

  public Suspension {
    flags = List.copyOf(flags);
  }
}
