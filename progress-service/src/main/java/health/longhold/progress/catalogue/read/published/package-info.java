/** The catalogue's revisions that plans are made from. */
@NullMarked
package health.longhold.progress.catalogue.read.published;

import org.jspecify.annotations.NullMarked;
