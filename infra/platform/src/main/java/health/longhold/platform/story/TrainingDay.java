package health.longhold.platform.story;

/**
 * One day with a session. {@code day} counts from 0, {@code screens} says that the weekly questions
 * are answered first, {@code checksIn} that the next morning's pain is told.
 */
record TrainingDay(int day, boolean live, boolean screens, boolean checksIn, Twist twist) {

  /** What is special about it. */
  enum Twist {
    NONE,
    PAINFUL,
    AFTER_LAY_OFF,
    MISTYPED,
    OFFLINE
  }

  /** Counted from 1. */
  int week() {
    return day / 7 + 1;
  }
}
