package health.longhold.starter.erasure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the erased are known again, {@code longhold.erasure}.
 *
 * @param key secret of the block list's hashes, 32 bytes in base64; the same on every node and for
 *     ever, because a list under another key knows nobody
 * @param refresh after what time a node looks whom the others have erased
 */
@ConfigurationProperties("longhold.erasure")
record ErasureProperties(String key, @DefaultValue("500ms") Duration refresh) {
  @Override
  public String toString() {
    return "ErasureProperties[" + refresh + "]";
  }
}
