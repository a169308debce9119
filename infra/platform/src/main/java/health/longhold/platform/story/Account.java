package health.longhold.platform.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the story tells, in ordinals and day offsets: no ids and no server times, so two
 * accounts of one seed are equal.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Account(
    long seed, int weeks, String site, List<Day> days, List<Ladder> ladders, List<Week> adherence) {

  /**
   * One session and the morning after. {@code laidOff} are the targets lowered before it because of
   * the days without it.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Day(
      int day,
      int week,
      int session,
      boolean live,
      TrainingDay.Twist twist,
      int painBefore,
      @Nullable Integer painNextMorning,
      List<Lowered> laidOff,
      List<Line> lines) {}

  record Lowered(String exercise, Dose from, Dose to) {}

  /** One exercise of one session, as told and, if it was put right, as corrected. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      int item,
      String exercise,
      Dose target,
      double shortest,
      int held,
      int holds,
      int pain,
      int effort,
      @Nullable Double correctedTo,
      List<Verdict> verdicts) {}

  /** What the platform decided and why; a correction leads to a second verdict. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Verdict(
      int revision,
      String decision,
      Dose from,
      Dose to,
      String policy,
      String rule,
      List<String> reasons,
      List<Evidence> evidence,
      Wire.@Nullable Miss nearestMiss,
      boolean superseded,
      @Nullable Ending ending) {}

  /** A journal entry by the day of its session and its place in that journal. */
  record Evidence(int day, int seq) {}

  record Ending(int day, String type, List<String> reasons) {}

  /** The road of one exercise after its first target. */
  record Ladder(String exercise, Dose start, List<Change> changes, Dose now) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Change(int day, String type, @Nullable Dose from, @Nullable Dose to, String reason) {}

  /**
   * Weeks count from 1; seconds are rounded to whole ones. {@code members} is told of cohorts only,
   * and no figures where there are too few.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Week(
      int week,
      @Nullable Integer members,
      boolean suppressed,
      int sessionsDone,
      int sessionsAgreed,
      @Nullable Double frequency,
      long secondsDone,
      long secondsPrescribed,
      @Nullable Double dose) {}
}
