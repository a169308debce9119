package health.longhold.progress.adherence.domain;

/**
 * Seconds of holding in one session: those done and those its frozen prescription asked for. A hold
 * counts up to its target, so that a long one does not make up for a missed one.
 *
 * @param anyDone whether at least one hold was reported
 */
public record HoldSeconds(double done, double prescribed, boolean anyDone) {

  public static final HoldSeconds NONE = new HoldSeconds(0, 0, false);

  /** One more prescribed hold that was not reported. */
  public HoldSeconds missed(int targetSeconds) {
    return new HoldSeconds(done, prescribed + targetSeconds, anyDone);
  }

  /** One more prescribed hold, held this long. */
  public HoldSeconds held(double seconds, int targetSeconds) {
    return new HoldSeconds(
        done + Math.min(seconds, targetSeconds), prescribed + targetSeconds, true);
  }
}
