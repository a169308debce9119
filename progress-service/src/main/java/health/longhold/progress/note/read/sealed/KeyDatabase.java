package health.longhold.progress.note.read.sealed;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The database of members' data keys, apart from everything they open: a copy of the service's own
 * database, a backup too, opens nothing. No bean of its type is offered, so that nothing else ever
 * connects here by accident. Each statement is a transaction of its own.
 */
@Component
@EnableConfigurationProperties({KeyDatabase.Settings.class, MasterKeys.class})
class KeyDatabase implements AutoCloseable {
  private static final int CONNECTIONS = 4;
  private static final int PATIENCE_MILLIS = 5000;

  private final HikariDataSource pool;

  KeyDatabase(Settings settings) {
    Flyway.configure()
        .dataSource(settings.url(), settings.owner(), settings.ownerPassword())
        .locations("classpath:db/keys")
        .placeholders(Map.of("runtimeRole", settings.username()))
        .load()
        .migrate();
    HikariConfig config = new HikariConfig();
    config.setPoolName("keys");
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.username());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    config.addDataSourceProperty("logServerErrorDetail", "false");
    pool = new HikariDataSource(config);
  }

  JdbcClient jdbc() {
    return JdbcClient.create(pool);
  }

  @Override
  public void close() {
    pool.close();
  }

  /** Where the keys are, {@code longhold.keys.database}; the owner runs migrations. */
  @ConfigurationProperties("longhold.keys.database")
  record Settings(
      String url, String username, String password, String owner, String ownerPassword) {
    @Override
    public String toString() {
      return "Settings[" + url + "]";
    }
  }
}
