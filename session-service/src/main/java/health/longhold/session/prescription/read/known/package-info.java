/** Targets and exercise revisions as other services last published them. */
@NullMarked
package health.longhold.session.prescription.read.known;

import org.jspecify.annotations.NullMarked;
