package health.longhold.session.livesession.read.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of the live view: watchers a node serves at once, how often a silent connection is proved
 * alive and its watcher's access asked anew, and how long one lasts before it must be opened again.
 */
@ConfigurationProperties("longhold.live")
public record LiveSettings(
    @DefaultValue("200") int mostWatchers,
    @DefaultValue("10s") Duration heartbeat,
    @DefaultValue("30m") Duration longest) {}
