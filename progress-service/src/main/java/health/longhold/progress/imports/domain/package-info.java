/** Records of the past, and how each was answered. */
@NullMarked
package health.longhold.progress.imports.domain;

import org.jspecify.annotations.NullMarked;
