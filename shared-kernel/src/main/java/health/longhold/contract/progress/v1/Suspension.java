package health.longhold.contract.progress.v1;

import java.time.Instant;

/** Since when, and for which closed reason code, a member may not train. */
public record Suspension(Instant since, String reason) {}
