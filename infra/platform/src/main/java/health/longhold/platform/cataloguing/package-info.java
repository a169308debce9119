/** The catalogue's data files and their way into the catalogue. */
@NullMarked
package health.longhold.platform.cataloguing;

import org.jspecify.annotations.NullMarked;
