package health.longhold.starter.actor;

/** Nobody who could be asked for is named (401). */
public final class NoActor extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoActor(String message) {
    super(message);
  }

  public NoActor(String message, Throwable cause) {
    super(message, cause);
  }
}
