package health.longhold.platform;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.contract.Topics;
import health.longhold.embedded.ServiceDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files under {@code infra/deploy} say again what the code says; here they are compared. */
class DeploymentFilesTest {
  private static final Path DEPLOY = Path.of("..", "deploy");

  @Test
  void create_every_topic_of_the_contracts() throws IOException {
    List<String> topics =
        Files.readAllLines(DEPLOY.resolve("kafka/topics.sh")).stream()
            .filter(line -> line.startsWith("topic "))
            .toList();

    assertThat(topics)
        .containsExactlyInAnyOrderElementsOf(
            Topics.ALL.stream()
                .map(
                    topic ->
                        topic.compacted()
                            ? "topic %s --config cleanup.policy=compact".formatted(topic.name())
                            : "topic %s --config retention.ms=$((%d * day))"
                                .formatted(topic.name(), topic.retentionDays()))
                .toList());
  }

  @Test
  void create_a_database_and_three_roles_for_every_service() throws IOException {
    String sql = Files.readString(DEPLOY.resolve("postgresql/roles.sql"));

    for (ServiceDatabase database : ServiceDatabase.ALL) {
      assertThat(sql)
          .contains("create role " + database.ownerRole() + " login")
          .contains("create role " + database.runtimeRole() + " login")
          .contains("create role " + database.workerRole() + " login")
          .contains(
              "create database %s owner %s;".formatted(database.service(), database.ownerRole()))
          .contains("revoke all on database %s from public;".formatted(database.service()))
          .contains(
              "grant connect on database %s to %s, %s;"
                  .formatted(database.service(), database.runtimeRole(), database.workerRole()));
    }
  }

  @Test
  void run_every_part() throws IOException {
    Map<String, Map<String, Object>> compose =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Files.readString(DEPLOY.resolve("compose.yaml")));

    Map<String, Object> services = Objects.requireNonNull(compose.get("services"));
    for (Part part : Part.values()) {
      assertThat(services).containsKey(part.label());
      assertThat(String.valueOf(services.get(part.label()))).contains("MODULE=" + part.module());
    }
  }
}
