package health.longhold.starter.idempotency;

import health.longhold.kernel.Actor;

/**
 * What makes two requests the same to their sender: who asks, what for, and the key they chose.
 *
 * @param route path and query as sent
 * @param key the Idempotency-Key
 */
record Repetition(Actor actor, String method, String route, String key) {}
