package health.longhold.platform.story;

import health.longhold.platform.story.Account.Day;

/** Hears the story while it happens. */
interface Teller {

  /** A session and its morning are over. */
  void passed(TrainingDay training);

  /** Whether each day is to be told when it is over; otherwise all are asked for at the end. */
  default boolean listens() {
    return false;
  }

  /** What a day came to. */
  default void day(Day day) {}
}
