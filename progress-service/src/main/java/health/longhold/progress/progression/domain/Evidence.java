package health.longhold.progress.progression.domain;

import health.longhold.kernel.Dose;
import health.longhold.kernel.EntryId;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.SessionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one session tells about one exercise, boiled down to what decisions need. {@code target} is
 * the dose it ran at; {@code holds} were prescribed, {@code missed} of them were short or skipped
 * as too hard or painful, {@code unreported} ones are not known or not attempted. {@code pain} is
 * the highest of DURING and AFTER, {@code before} the lowest BEFORE. {@code doubtful} says why no
 * raise may rest on it. {@code seconds} is the time held per side.
 */
public record Evidence(
    ExerciseId exerciseId,
    SessionId sessionId,
    LocalDate day,
    Instant startedAt,
    Instant endedAt,
    Dose target,
    int holds,
    int missed,
    int unreported,
    boolean performed,
    boolean journalComplete,
    @Nullable NearestMiss worstHold,
    @Nullable Integer pain,
    @Nullable Integer before,
    @Nullable Integer effort,
    int seconds,
    List<Reason> doubtful,
    List<EntryId> holdEntries,
    List<EntryId> missedEntries,
    List<EntryId> painEntries,
    List<EntryId> effortEntries) {

  public Evidence {
    doubtful = List.copyOf(doubtful);
    holdEntries = List.copyOf(holdEntries);
    missedEntries = List.copyOf(missedEntries);
    painEntries = List.copyOf(painEntries);
    effortEntries = List.copyOf(effortEntries);
  }

  /** The same, but no raise may rest on it. */
  Evidence forSafetyOnly() {
    if (doubtful.contains(Reason.SAFETY_ONLY)) {
      return this;
    }
    List<Reason> doubts = Stream.concat(doubtful.stream(), Stream.of(Reason.SAFETY_ONLY)).toList();
    return new Evidence(
        exerciseId,
        sessionId,
        day,
        startedAt,
        endedAt,
        target,
        holds,
        missed,
        unreported,
        performed,
        journalComplete,
        worstHold,
        pain,
        before,
        effort,
        seconds,
        doubts,
        holdEntries,
        missedEntries,
        painEntries,
        effortEntries);
  }

  /** Every prescribed hold reported, one DURING or AFTER pain, one effort, one BEFORE. */
  boolean complete() {
    return journalComplete
        && holds > 0
        && unreported == 0
        && pain != null
        && before != null
        && effort != null;
  }
}
