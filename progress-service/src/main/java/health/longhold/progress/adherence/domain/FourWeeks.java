package health.longhold.progress.adherence.domain;

import org.jspecify.annotations.Nullable;

/**
 * What was done of what was agreed over some weeks: sessions, and seconds of holding.
 *
 * @param weeks how many of them told anything
 */
public record FourWeeks(
    int weeks, int sessionsDone, int sessionsAgreed, double secondsDone, double secondsPrescribed) {

  public static final FourWeeks NOTHING = new FourWeeks(0, 0, 0, 0, 0);

  /** With one more week. */
  public FourWeeks and(int done, int agreed, double seconds, double prescribed) {
    return new FourWeeks(
        weeks + 1,
        sessionsDone + done,
        sessionsAgreed + agreed,
        secondsDone + seconds,
        secondsPrescribed + prescribed);
  }

  /** Whole percents of the sessions agreed; absent when none was. */
  public @Nullable Integer sessionsPercent() {
    return percent(sessionsDone, sessionsAgreed);
  }

  /** Whole percents of the dose prescribed by the sessions done; absent when none was. */
  public @Nullable Integer dosePercent() {
    return percent(secondsDone, secondsPrescribed);
  }

  private static @Nullable Integer percent(double part, double whole) {
    return whole == 0 ? null : (int) Math.round(100 * part / whole);
  }
}
