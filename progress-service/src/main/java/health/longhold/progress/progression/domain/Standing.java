package health.longhold.progress.progression.domain;

import health.longhold.kernel.CheckInId;
import health.longhold.kernel.ExerciseId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where a member stands at one moment: what the plan fixes, a track for each exercise in plan
 * order, the newest screening, a suspension if there is one, and the mornings of the last weeks.
 * {@code screeningNeededSince} is set when something ended the screening early.
 */
public record Standing(
    @Nullable Terms terms,
    List<Track> tracks,
    @Nullable ScreeningStanding screening,
    @Nullable Instant screeningNeededSince,
    @Nullable Suspension suspension,
    @Nullable Instant resumedAt,
    List<String> clearedFlags,
    List<CheckIn> checkIns) {

  static final Standing NOTHING =
      new Standing(null, List.of(), null, null, null, null, List.of(), List.of());

  public Standing {
    tracks = List.copyOf(tracks);
    clearedFlags = List.copyOf(clearedFlags);
    checkIns = List.copyOf(checkIns);
  }

  /** One morning's pain, 0 to 10. */
  public record CheckIn(CheckInId id, Instant at, int score) {}

  /** What every decision about an adopted plan may rely on. */
  Terms adopted() {
    return Objects.requireNonNull(terms, "a plan was adopted");
  }

  ProgressionPolicy policy() {
    return adopted().policy();
  }

  Optional<Track> track(ExerciseId exercise) {
    return tracks.stream().filter(track -> track.id().equals(exercise)).findFirst();
  }

  List<Track> waiting() {
    return tracks.stream().filter(track -> track.pending() != null).toList();
  }

  /** Whether a session that starts then lacks a valid screening, as far as is known here. */
  boolean needsScreening(Instant startedAt) {
    return screeningNeededSince != null
        || (screening != null && !startedAt.isBefore(screening.validUntil()));
  }

  /** Until when a session may start; nothing when a screening is needed first. */
  public @Nullable Instant screeningValidUntil() {
    return screening == null || screeningNeededSince != null ? null : screening.validUntil();
  }

  Standing changing(ExerciseId exercise, UnaryOperator<Track> change) {
    return withTracks(
        tracks.stream()
            .map(track -> track.id().equals(exercise) ? change.apply(track) : track)
            .toList());
  }

  Standing withTracks(List<Track> others) {
    return new Standing(
        terms,
        others,
        screening,
        screeningNeededSince,
        suspension,
        resumedAt,
        clearedFlags,
        checkIns);
  }

  Standing withTerms(Terms others) {
    return new Standing(
        others,
        tracks,
        screening,
        screeningNeededSince,
        suspension,
        resumedAt,
        clearedFlags,
        checkIns);
  }

  Standing screened(@Nullable ScreeningStanding newest, @Nullable Instant neededSince) {
    return new Standing(
        terms, tracks, newest, neededSince, suspension, resumedAt, clearedFlags, checkIns);
  }

  Standing suspended(@Nullable Suspension other, @Nullable Instant resumed, List<String> cleared) {
    return new Standing(
        terms, tracks, screening, screeningNeededSince, other, resumed, cleared, checkIns);
  }

  Standing withCheckIns(List<CheckIn> others) {
    return new Standing(
        terms,
        tracks,
        screening,
        screeningNeededSince,
        suspension,
        resumedAt,
        clearedFlags,
        others);
  }
}
