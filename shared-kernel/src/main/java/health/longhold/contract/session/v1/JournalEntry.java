package health.longhold.contract.session.v1;

import health.longhold.kernel.EntryId;
import health.longhold.kernel.PainMoment;
import health.longhold.kernel.Phase;
import health.longhold.kernel.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a device's append-only journal. {@code seq}, {@code id}, {@code at}, {@code
 * elapsedMs} and {@code type} are always given; which others are needed depends on the type. {@code
 * item}, {@code set} and {@code repetition} count from 1; {@code heldSeconds} is 0 to 3600.
 */
public record JournalEntry(
    int seq,
    EntryId id,
    Instant at,
    long elapsedMs,
    EntryType type,
    @Nullable Integer item,
    @Nullable Integer set,
    @Nullable Integer repetition,
    @Nullable Phase phase,
    @Nullable Side side,
    @Nullable Double heldSeconds,
    @Nullable PainMoment moment,
    @Nullable Integer score,
    @Nullable String reason,
    @Nullable String flag,
    @Nullable Integer lastSeq,
    @Nullable EntryRef corrects,
    @Nullable Integer number,
    @Nullable CorrectedFields fields) {}
