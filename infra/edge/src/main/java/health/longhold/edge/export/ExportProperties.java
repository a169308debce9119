package health.longhold.edge.export;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of a member's export, {@code longhold.export}. A document is whole before its first byte
 * leaves, so it is held in memory from its first part until it has been sent: at most {@code
 * atOnce} documents, one of a member, each of a part up to {@code largestPart} from each service.
 *
 * @param largestPart how much one service may answer
 * @param atOnce how many documents are held at the same time; more are asked to come again
 * @param patience how long a service may take
 * @param sentWithin how long the caller may take; who reads more slowly gets no whole document
 */
@ConfigurationProperties("longhold.export")
record ExportProperties(
    @DefaultValue("64MB") DataSize largestPart,
    @DefaultValue("2") int atOnce,
    @DefaultValue("1m") Duration patience,
    @DefaultValue("5m") Duration sentWithin) {}
