package health.longhold.progress.adherence.read.week;

import health.longhold.kernel.CohortTag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cohort's weeks, oldest first; no weeks for a tag that nobody bears. */
public record CohortAdherence(CohortTag tag, List<Week> weeks) {
  public CohortAdherence {
    weeks = List.copyOf(weeks);
  }

  /**
   * One ISO week. {@code members} had a plan in force; with fewer of them than the smallest cell,
   * or with fewer of the programme's others, the week is {@code suppressed} and every figure is
   * absent.
   */
  public record Week(
      String week,
      boolean suppressed,
      @Nullable Integer members,
      @Nullable Integer sessionsDone,
      @Nullable Integer sessionsAgreed,
      @Nullable Double frequency,
      @Nullable Double secondsDone,
      @Nullable Double secondsPrescribed,
      @Nullable Double dose) {

    static Week suppressed(String week) {
      return new Week(week, true, null, null, null, null, null, null, null);
    }

    static Week of(int members, AdherenceWeek sum) {
      return new Week(
          sum.week(),
          false,
          members,
          sum.sessionsDone(),
          sum.sessionsAgreed(),
          sum.frequency(),
          sum.secondsDone(),
          sum.secondsPrescribed(),
          sum.dose());
    }
  }
}
