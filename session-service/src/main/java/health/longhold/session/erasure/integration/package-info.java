/** Forgetting a member whom progress-service has erased. */
@NullMarked
package health.longhold.session.erasure.integration;

import org.jspecify.annotations.NullMarked;
