/** Prescriptions as they were issued; they never change. */
@NullMarked
package health.longhold.session.prescription.read.issued;

import org.jspecify.annotations.NullMarked;
