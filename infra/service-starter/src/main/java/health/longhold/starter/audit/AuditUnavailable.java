package health.longhold.starter.audit;

import health.longhold.starter.failure.PassingFailure;
import org.jspecify.annotations.Nullable;

/** What was asked for cannot be recorded, so it is not answered (503). */
public final class AuditUnavailable extends RuntimeException implements PassingFailure {
  private static final long serialVersionUID = 1L;

  public AuditUnavailable(@Nullable Throwable cause) {
    super("not recorded, so not answered", cause);
  }
}
