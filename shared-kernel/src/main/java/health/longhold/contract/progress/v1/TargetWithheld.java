package health.longhold.contract.progress.v1;

import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import java.time.Instant;

/** An exercise is not to be done until its reason is lifted. */
public record TargetWithheld(
    MemberId memberId, ExerciseId exerciseId, Instant at, Explanation why) {}
