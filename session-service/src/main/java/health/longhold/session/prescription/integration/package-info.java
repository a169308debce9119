/** Takes in the targets and exercise revisions that prescriptions are made of. */
@NullMarked
package health.longhold.session.prescription.integration;

import org.jspecify.annotations.NullMarked;
