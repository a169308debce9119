package health.longhold.contract.progress.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clinician, by the subject of their sign-in, and the period of their access: from {@code from}
 * until just before {@code until}, without end where that is left out.
 */
public record CareAssignment(String clinician, Instant from, @Nullable Instant until) {}
