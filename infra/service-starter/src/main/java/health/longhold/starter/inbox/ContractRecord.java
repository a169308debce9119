package health.longhold.starter.inbox;

import health.longhold.kernel.ProgrammeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record of a topic.
 *
 * @param id {@code <aggregate>:<sequence>:<type>}, the same each time it is published
 * @param time the server time of the event it comes from
 * @param sequence the event's place in its aggregate
 * @param contract the contract record, or null for a tombstone
 */
public record ContractRecord(
    String topic,
    String key,
    String id,
    ProgrammeId tenant,
    Instant time,
    long sequence,
    @Nullable Object contract) {}
