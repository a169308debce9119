package health.longhold.starter.tenancy;

import health.longhold.kernel.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * The programme whose request this thread serves. The current actor would not do: projections,
 * policies and listeners act for a tenant, too, and write the rows of all of them.
 *
 * <p>It is not inherited: work that a request hands to another thread is bound there again, as
 * otherwise it would be the service's own.
 */
public final class RequestTenant {
  private static final String NOBODY = "";
  private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

  private RequestTenant() {}

  /** Does the work as part of a request of this programme. */
  public static <R extends @Nullable Object, X extends Throwable> R serve(
      ProgrammeId tenant, ScopedValue.CallableOp<? extends R, X> work) throws X {
    return ScopedValue.where(CURRENT, tenant.value()).call(work);
  }

  /** Does the work as part of a request of this programme. */
  public static void serve(ProgrammeId tenant, Runnable work) {
    ScopedValue.where(CURRENT, tenant.value()).run(work);
  }

  /** Does the work as part of a request of nobody known, who finds no row. */
  static <R extends @Nullable Object, X extends Throwable> R serveNobody(
      ScopedValue.CallableOp<? extends R, X> work) throws X {
    return ScopedValue.where(CURRENT, NOBODY).call(work);
  }

  static boolean isServed() {
    return CURRENT.isBound();
  }

  /** The programme's id as policies compare it; empty for nobody. */
  static String value() {
    return CURRENT.get();
  }
}
