package health.longhold.starter.production;

import java.util.List;

/** Why a service does not start under the profile {@code production}, and what mends it. */
public final class NotForProduction extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  NotForProduction(List<String> reasons) {
    super("Not fit for production:\n- " + String.join("\n- ", reasons));
  }
}
