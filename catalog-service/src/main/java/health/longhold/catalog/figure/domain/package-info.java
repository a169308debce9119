/** How an exercise looks: an adult's skeleton in poses, its movement, and the drawing of both. */
@NullMarked
package health.longhold.catalog.figure.domain;

import org.jspecify.annotations.NullMarked;
