/** Issues prescriptions. */
@NullMarked
package health.longhold.session.prescription.write;

import org.jspecify.annotations.NullMarked;
