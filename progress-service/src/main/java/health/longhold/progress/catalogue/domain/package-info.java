/** The published exercises and routines, as far as plans are made from them. */
@NullMarked
package health.longhold.progress.catalogue.domain;

import org.jspecify.annotations.NullMarked;
