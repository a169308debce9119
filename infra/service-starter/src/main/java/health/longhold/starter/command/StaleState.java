package health.longhold.starter.command;

/** The caller's {@code If-Match} names an older state than the aggregate's (412 on HTTP). */
public final class StaleState extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StaleState(long expected) {
    super("no longer at " + expected);
  }
}
