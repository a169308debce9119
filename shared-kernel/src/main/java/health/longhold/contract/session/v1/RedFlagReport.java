package health.longhold.contract.session.v1;

import health.longhold.kernel.EntryId;
import java.time.Instant;

/** One red flag reported during a session, by its screening code. */
public record RedFlagReport(EntryId entryId, String flag, Instant at) {}
