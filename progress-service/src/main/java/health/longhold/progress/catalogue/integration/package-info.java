/** The catalogue's topics, turned into rows. */
@NullMarked
package health.longhold.progress.catalogue.integration;

import org.jspecify.annotations.NullMarked;
