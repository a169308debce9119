package health.longhold.starter.export;

import java.time.Instant;

/**
 * One stored event, as its owner may read it: what happened, when it was stored, by whom (MEMBER,
 * another role, or SERVICE; never who in person), and all it says.
 */
public record PastEvent(String event, Instant storedAt, String by, Object details) {}
