package health.longhold.contract.session.v1;

import health.longhold.kernel.PainMoment;
import org.jspecify.annotations.Nullable;

/** The new values of a corrected entry; what is absent stays as it was. */
public record CorrectedFields(
    @Nullable Double heldSeconds,
    @Nullable Integer score,
    @Nullable PainMoment moment,
    @Nullable String reason) {}
