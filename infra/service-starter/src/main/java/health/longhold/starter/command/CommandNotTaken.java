package health.longhold.starter.command;

/**
 * Another service answered a command with neither a result nor a refusal: it does not know the
 * command, does not believe the sender, or failed on it. Sending it again would not help, so it
 * parks what led to it.
 */
public final class CommandNotTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  CommandNotTaken(String service, int status) {
    super("The " + service + " service answered a command with " + status);
    this.status = status;
  }

  /** The HTTP status of the answer. */
  public int status() {
    return status;
  }
}
