package health.longhold.contract.session.v1;

import health.longhold.kernel.EntryId;
import health.longhold.kernel.Pain;
import health.longhold.kernel.PainMoment;
import java.time.Instant;

/** One pain score and its moment. */
public record PainReport(
    EntryId entryId, PainMoment moment, Pain score, Instant at, boolean disputed) {}
