package health.longhold.contract.session.v1;

import health.longhold.kernel.Effort;
import health.longhold.kernel.EntryId;
import java.time.Instant;

/** One effort score. */
public record EffortReport(EntryId entryId, Effort score, Instant at, boolean disputed) {}
