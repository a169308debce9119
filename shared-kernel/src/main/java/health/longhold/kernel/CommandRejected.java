package health.longhold.kernel;

import java.util.Map;

/**
 * A refusal: a domain constant and the facts that explain it (field, allowed range, current state).
 * Details hold numbers, codes and ids, never free text or personal data.
 */
public final class CommandRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Rejection rejection;
  private final transient Map<String, Object> details;

  public CommandRejected(Rejection rejection) {
    this(rejection, Map.of());
  }

  public CommandRejected(Rejection rejection, Map<String, Object> details) {
    super(rejection.name(), null, false, false);
    this.rejection = rejection;
    this.details = Map.copyOf(details);
  }

  public Rejection rejection() {
    return rejection;
  }

  public Map<String, Object> details() {
    return details;
  }
}
