/** Plans, progression, adherence and what is made of them. */
@NullMarked
package health.longhold.progress;

import org.jspecify.annotations.NullMarked;
