package health.longhold.embedded;

import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;

/** What a Kafka client is set up with so that the broker knows it. */
public final class BrokerLogin {
  static final String SCRAM = "SCRAM-SHA-512";
  static final String PLAIN = "PLAIN";

  private BrokerLogin() {}

  /** Settings of a client that logs in with SCRAM, which never shows the password itself. */
  public static Map<String, Object> of(String bootstrapServers, String user, String password) {
    return settings(bootstrapServers, SCRAM, jaas(ScramLoginModule.class, user, password) + ";");
  }

  /** Settings of the administrator before any user is known to the broker. */
  static Map<String, Object> first(String bootstrapServers, String password) {
    return settings(
        bootstrapServers, PLAIN, jaas(PlainLoginModule.class, BrokerUser.ADMIN, password) + ";");
  }

  private static Map<String, Object> settings(String address, String mechanism, String jaas) {
    return Map.of(
        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, address,
        CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_PLAINTEXT",
        SaslConfigs.SASL_MECHANISM, mechanism,
        SaslConfigs.SASL_JAAS_CONFIG, jaas);
  }

  static String jaas(Class<?> module, String user, String password) {
    return "%s required username=\"%s\" password=\"%s\""
        .formatted(module.getName(), user, password);
  }
}
