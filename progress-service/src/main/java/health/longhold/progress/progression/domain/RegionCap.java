package health.longhold.progress.progression.domain;

import health.longhold.kernel.ExerciseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Two exercises that load the same region never rise between the same two sessions: of those ready
 * to rise, the one whose last raise is longest ago goes first, then plan order.
 */
final class RegionCap {

  private RegionCap() {}

  /**
   * Which of the candidates (in plan order) may be proposed now. {@code stillWaiting} are tracks
   * whose raise waits and is not about to lapse.
   */
  static Set<ExerciseId> choose(
      Standing standing, List<Track> candidates, List<Track> stillWaiting, Instant sessionStart) {
    List<Track> taken = new ArrayList<>(stillWaiting);
    standing.tracks().stream()
        .filter(track -> raisedSince(track, sessionStart))
        .forEach(taken::add);
    Set<ExerciseId> chosen = new HashSet<>();
    for (Track candidate : candidates.stream().sorted(LONGEST_SINCE_RAISE).toList()) {
      if (taken.stream().noneMatch(candidate::loadsAlso)) {
        taken.add(candidate);
        chosen.add(candidate.id());
      }
    }
    return chosen;
  }

  /** Never raised comes first; sorting is stable, so ties stay in plan order. */
  private static final Comparator<Track> LONGEST_SINCE_RAISE =
      Comparator.comparing(Track::lastRaisedAt, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** Of a session that arrives after the next check-in, the other may have risen meanwhile. */
  private static boolean raisedSince(Track track, Instant sessionStart) {
    return track.lastRaisedAt() != null && !track.lastRaisedAt().isBefore(sessionStart);
  }
}
