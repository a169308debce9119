/** The figures of the catalogue, read from their files and drawn as SVG. */
@NullMarked
package health.longhold.catalog.figure.read.drawing;

import org.jspecify.annotations.NullMarked;
