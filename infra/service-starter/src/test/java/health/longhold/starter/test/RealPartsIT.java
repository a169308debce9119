package health.longhold.starter.test;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.contract.Topics;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@SpringBootTest(
    classes = RealPartsIT.NoBeans.class,
    properties = "longhold.service=catalog",
    webEnvironment = WebEnvironment.NONE)
@ExtendWith(RealParts.class)
class RealPartsIT {
  @Configuration(proxyBeanMethods = false)
  static class NoBeans {}

  @Autowired Environment environment;

  @Test
  void leads_to_the_database_of_the_service_as_its_runtime_role() throws Exception {
    try (Connection connection =
            DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery("select current_database(), current_user")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("catalog");
      assertThat(row.getString(2)).isEqualTo("catalog_app");
    }
  }

  @Test
  void leads_to_a_broker_with_the_topics() throws Exception {
    String user = environment.getRequiredProperty("longhold.kafka.username");
    try (Admin admin = Admin.create(RealParts.servers().kafka(user))) {
      assertThat(admin.listTopics().names().get()).contains(Topics.CATALOG_EXERCISES);
    }
  }
}
