package health.longhold.progress.progression.write;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a progression is kept as a whole, {@code longhold.snapshots}.
 *
 * @param everyEvents events that are folded again at most, when a member is next read
 */
@ConfigurationProperties("longhold.snapshots")
record SnapshotSettings(@DefaultValue("50") int everyEvents) {}
