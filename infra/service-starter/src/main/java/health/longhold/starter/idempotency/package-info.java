/** Answers to repeated POST requests, kept for a day. */
@NullMarked
package health.longhold.starter.idempotency;

import org.jspecify.annotations.NullMarked;
