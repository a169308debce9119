/** Proof that no request finds or changes a row of another programme. */
@NullMarked
package health.longhold.starter.tenancy;

import org.jspecify.annotations.NullMarked;
