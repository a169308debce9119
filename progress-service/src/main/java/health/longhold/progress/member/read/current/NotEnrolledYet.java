package health.longhold.progress.member.read.current;

/** Somebody has an account as a member, and no programme has enrolled them. */
public final class NotEnrolledYet extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotEnrolledYet() {
    super("not enrolled yet", null, false, false);
  }
}
