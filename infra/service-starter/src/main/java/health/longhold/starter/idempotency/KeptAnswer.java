package health.longhold.starter.idempotency;

import health.longhold.kernel.MemberId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was first given.
 *
 * @param whose the member whose data the request was let at
 */
record KeptAnswer(int status, Map<String, String> headers, String body, @Nullable MemberId whose) {}
