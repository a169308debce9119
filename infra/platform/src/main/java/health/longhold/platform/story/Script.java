package health.longhold.platform.story;

import health.longhold.platform.story.TrainingDay.Twist;
import java.util.ArrayList;
import java.util.List;

/**
 * What one person does on which day; decided by the seed alone. Days from {@code openFrom} have not
 * been: nothing happens on them.
 */
record Script(Person person, int weeks, int openFrom) {
  private static final int[] MONDAY_WEDNESDAY_FRIDAY = {0, 2, 4};
  private static final int LIVE_WEEKS = 2;
  private static final int ANSWERED_WITHIN = 14;
  private static final int AWAY_FOR = 12;

  /** All of it has been. */
  Script(Person person, int weeks) {
    this(person, weeks, 7 * weeks);
  }

  List<TrainingDay> trainingDays() {
    List<TrainingDay> days = new ArrayList<>();
    int live = 0;
    int screenedInWeek = -1;
    for (int week = 0; week < weeks; week++) {
      for (int weekday : MONDAY_WEDNESDAY_FRIDAY) {
        int day = 7 * week + weekday;
        if (day >= openFrom || away(day) || !attends(day)) {
          continue;
        }
        boolean isLive = week >= weeks - LIVE_WEEKS;
        Twist twist = twist(day, isLive ? ++live : 0, days);
        days.add(new TrainingDay(day, isLive, week != screenedInWeek, checksIn(day), twist));
        screenedInWeek = week;
      }
    }
    return days;
  }

  /** The first live session holds a mistyped entry, the third is done without a network. */
  private Twist twist(int day, int live, List<TrainingDay> before) {
    if (live == 1) {
      return Twist.MISTYPED;
    }
    if (live == 3) {
      return Twist.OFFLINE;
    }
    if (painful(day)) {
      return Twist.PAINFUL;
    }
    return !before.isEmpty() && day - before.getLast().day() > 7 ? Twist.AFTER_LAY_OFF : Twist.NONE;
  }

  /** The protagonist's fourth week; a week of their own for the others. */
  boolean painful(int day) {
    int week = person.protagonist() ? 3 : 1 + person.chance().pick(8, "painful week");
    return day / 7 == week;
  }

  /** Ten days from the Friday of week 8 to the Monday of week 10; the others leave when they do. */
  private boolean away(int day) {
    if (person.lately() == Lately.AWAY && day > openFrom - AWAY_FOR) {
      return true;
    }
    int last = person.protagonist() ? 53 : 7 * (2 + person.chance().pick(8, "away")) + 4;
    return day > last && day < last + 10;
  }

  /** Whether the clinician has come to the raises of this day: all of them, when all is over. */
  boolean answered(int day) {
    return openFrom >= 7 * weeks || day < openFrom - ANSWERED_WITHIN;
  }

  private boolean attends(int day) {
    return day == 0 || person.chance().unit("attends", day) < person.attendance();
  }

  private boolean checksIn(int day) {
    return person.chance().unit("checks in", day) < person.mornings();
  }
}
