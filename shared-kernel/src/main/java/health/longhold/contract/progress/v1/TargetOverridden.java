package health.longhold.contract.progress.v1;

import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import java.time.Instant;

/** A clinician set a target by hand. */
public record TargetOverridden(
    MemberId memberId, ExerciseId exerciseId, Dose from, Dose to, Instant at, String reason) {}
