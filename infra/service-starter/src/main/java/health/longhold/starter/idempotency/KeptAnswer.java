package health.longhold.starter.idempotency;

import java.util.Map;

/** An answer as it was first given. */
record KeptAnswer(int status, Map<String, String> headers, String body) {}
