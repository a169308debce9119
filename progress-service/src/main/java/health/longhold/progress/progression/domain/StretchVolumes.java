package health.longhold.progress.progression.domain;

import health.longhold.kernel.ExerciseKind;
import health.longhold.kernel.Region;
import health.longhold.progress.progression.domain.ProgressionPolicy.StretchLimits;
import health.longhold.progress.progression.domain.StretchVolume.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Adds up the seconds each region was stretched, per side; only stretches count. */
final class StretchVolumes {
  private static final int DAYS_OF_A_WEEK = 7;

  private StretchVolumes() {}

  static List<StretchVolume> above(Standing seen, SessionEvidence session) {
    StretchLimits limits = seen.policy().stretch();
    LocalDate weekBefore = session.day().minusDays(DAYS_OF_A_WEEK);
    List<StretchVolume> flagged = new ArrayList<>();
    for (Region region : Region.values()) {
      int inSession = seconds(seen, region, e -> e.sessionId().equals(session.sessionId()));
      int inWeek =
          seconds(
              seen, region, e -> e.day().isAfter(weekBefore) && !e.day().isAfter(session.day()));
      if (inSession > limits.sessionSeconds()) {
        flagged.add(new StretchVolume(region, Span.SESSION, limits.sessionSeconds(), inSession));
      }
      if (inSession > 0 && inWeek > limits.weekSeconds()) {
        flagged.add(new StretchVolume(region, Span.WEEK, limits.weekSeconds(), inWeek));
      }
    }
    return flagged;
  }

  private static int seconds(Standing seen, Region region, Predicate<Evidence> counts) {
    return seen.tracks().stream()
        .filter(track -> track.exercise().kind() == ExerciseKind.STRETCH)
        .filter(track -> track.exercise().stretches().contains(region))
        .flatMap(track -> track.evidence().stream())
        .filter(counts)
        .mapToInt(Evidence::seconds)
        .sum();
  }
}
