/** Knowing a member whom progress-service has erased. */
@NullMarked
package health.longhold.catalog.erasure.integration;

import org.jspecify.annotations.NullMarked;
