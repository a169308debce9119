package health.longhold.progress.consent.write;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What members may consent to, {@code longhold.consent}.
 *
 * @param longest how long a consent may last, and lasts when the member names no end
 */
@ConfigurationProperties("longhold.consent")
record ConsentSettings(@DefaultValue("1095d") Duration longest) {}
