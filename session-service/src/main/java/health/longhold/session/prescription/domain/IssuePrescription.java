package health.longhold.session.prescription.domain;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.PrescriptionId;
import health.longhold.kernel.RoutineId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a prescription of one routine, valid for {@code validFor} from {@code at}; {@code
 * targetsAsOf} refuses targets older than a change the caller knows of.
 */
public record IssuePrescription(
    PrescriptionId prescriptionId,
    MemberId memberId,
    RoutineId routineId,
    @Nullable Long targetsAsOf,
    Instant at,
    Duration validFor) {}
