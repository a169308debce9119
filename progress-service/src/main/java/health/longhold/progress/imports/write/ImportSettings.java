package health.longhold.progress.imports.write;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How an import runs, {@code longhold.imports}.
 *
 * @param membersAtOnce members whose records are worked on side by side
 * @param linesAhead lines read ahead of the answers, so that a long file is never held in memory
 * @param patience how long a record waits until its consequences can be read
 * @param longestLine the longest record
 * @param earliest the earliest time a record may tell of
 */
@ConfigurationProperties("longhold.imports")
record ImportSettings(
    @DefaultValue("8") int membersAtOnce,
    @DefaultValue("256") int linesAhead,
    @DefaultValue("20s") Duration patience,
    @DefaultValue("256KB") DataSize longestLine,
    @DefaultValue("2000-01-01T00:00:00Z") Instant earliest) {}
