package health.longhold.starter.production;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

/**
 * Looks at the configuration before anything is built from it: nothing has been migrated, sealed or
 * sent when a start is refused. Names every reason at once, and never a value of a key.
 */
final class ProductionCheck implements BeanFactoryPostProcessor {
  private static final String ISSUER = "longhold.identity.issuer";
  private static final List<String> ADDRESSES =
      List.of("longhold.identity.jwk-set-uri", "longhold.identity.token-uri");
  private static final String PROTOCOL = "spring.kafka.properties.security.protocol";
  private static final Set<String> ENCRYPTED = Set.of("SSL", "SASL_SSL");
  private static final String KEY_DATABASE = "longhold.keys.database.url";

  /** All keys for development say so themselves. */
  private static final String DEVELOPMENT = "development";

  private final Environment environment;

  ProductionCheck(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    List<String> reasons = reasons();
    if (!reasons.isEmpty()) {
      throw new NotForProduction(reasons);
    }
  }

  private List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    if (environment.getProperty(ISSUER, "").isEmpty()) {
      reasons.add(ISSUER + " is not set: give the https address of your identity provider");
    } else {
      https(ISSUER, reasons);
    }
    ADDRESSES.forEach(address -> https(address, reasons));
    key("longhold.audit.key", reasons);
    key("longhold.erasure.key", reasons);
    if (environment.containsProperty(KEY_DATABASE)) {
      key("longhold.notes.master-key", reasons);
    }
    String protocol = environment.getProperty(PROTOCOL, "PLAINTEXT");
    if (!ENCRYPTED.contains(protocol)) {
      reasons.add(
          "longhold.kafka.security-protocol is %s: use SASL_SSL, records hold health data"
              .formatted(protocol));
    }
    return reasons;
  }

  private void https(String property, List<String> reasons) {
    String address = environment.getProperty(property, "");
    if (!address.isEmpty() && !address.startsWith("https://")) {
      reasons.add("%s is %s: use https".formatted(property, address));
    }
  }

  private void key(String property, List<String> reasons) {
    String key = environment.getProperty(property, "");
    if (key.isEmpty()) {
      reasons.add(property + " is not set: give 32 random bytes in base64, from a file");
    } else if (isForDevelopment(key)) {
      reasons.add(
          property + " is the key for development: give 32 random bytes in base64, from a file");
    }
  }

  private static boolean isForDevelopment(String key) {
    @Nullable String words = decoded(key);
    return words != null && words.contains(DEVELOPMENT);
  }

  // what is no base64 is refused by whoever reads the key
  private static @Nullable String decoded(String key) {
    try {
      return new String(Base64.getDecoder().decode(key), ISO_8859_1);
    } catch (IllegalArgumentException noBase64) {
      return null;
    }
  }
}
