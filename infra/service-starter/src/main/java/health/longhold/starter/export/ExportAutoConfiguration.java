package health.longhold.starter.export;

import health.longhold.starter.types.StoredTypes;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The export of a member, in services that keep something about members. */
@AutoConfiguration
@ConditionalOnBean(MemberExportPart.class)
@Import(MemberExportApi.class)
public class ExportAutoConfiguration {

  @Bean
  StoredHistory storedHistory(JdbcClient jdbc, StoredTypes types) {
    return new StoredHistory(jdbc, types);
  }
}
