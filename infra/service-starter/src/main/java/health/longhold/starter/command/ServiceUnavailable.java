package health.longhold.starter.command;

/**
 * Another service did not answer (503 on HTTP). Whether it acted is unknown, so commands between
 * services are safe to repeat.
 */
public final class ServiceUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String service;

  public ServiceUnavailable(String service, Throwable cause) {
    super(service + " does not answer", cause);
    this.service = service;
  }

  /** The short name of the silent service: {@code catalog}, {@code session}, {@code progress}. */
  public String service() {
    return service;
  }
}
