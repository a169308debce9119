/** Flags a human must look at, each with its clock. */
@NullMarked
package health.longhold.progress.alert.domain;

import org.jspecify.annotations.NullMarked;
