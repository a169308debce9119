package health.longhold.starter.correlation;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The W3C trace context of the work at hand. Its trace id stands in every log line as {@code
 * traceId}, in every problem, and beside every command and event.
 */
public final class Correlation {
  /** The logging context's key of the trace id. */
  public static final String TRACE_ID = "traceId";

  private static final ScopedValue<Traceparent> CURRENT = ScopedValue.newInstance();

  private Correlation() {}

  /** The {@code traceparent} to hand on; a new one where no work has been bound. */
  public static String current() {
    return (CURRENT.isBound() ? CURRENT.get() : Traceparent.fresh()).toString();
  }

  /** The trace id of the work at hand, 32 hexadecimal digits; empty where none is bound. */
  public static String traceId() {
    return CURRENT.isBound() ? CURRENT.get().traceId() : "";
  }

  /** Does the work under a received trace context; under a new one when it is absent or odd. */
  public static void with(@Nullable String traceparent, Runnable work) {
    with(
        traceparent,
        () -> {
          work.run();
          return true;
        });
  }

  /** Does the work under a received trace context; under a new one when it is absent or odd. */
  public static <R extends @Nullable Object, X extends Throwable> R with(
      @Nullable String traceparent, ScopedValue.CallableOp<? extends R, X> work) throws X {
    Traceparent bound = Traceparent.parse(traceparent).orElseGet(Traceparent::fresh);
    String outer = MDC.get(TRACE_ID);
    MDC.put(TRACE_ID, bound.traceId());
    try {
      return ScopedValue.where(CURRENT, bound).call(work);
    } finally {
      restore(outer);
    }
  }

  private static void restore(@Nullable String outer) {
    if (outer == null) {
      MDC.remove(TRACE_ID);
    } else {
      MDC.put(TRACE_ID, outer);
    }
  }
}
