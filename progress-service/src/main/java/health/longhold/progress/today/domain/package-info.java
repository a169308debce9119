/** How long a routine takes. */
@NullMarked
package health.longhold.progress.today.domain;

import org.jspecify.annotations.NullMarked;
