package health.longhold.platform;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.contract.Topics;
import health.longhold.embedded.BrokerUser;
import health.longhold.embedded.ServiceDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    List<String> lines = Files.readAllLines(DEPLOY.resolve("kafka/topics.sh"));
    List<String> topics = lines.stream().filter(line -> line.startsWith("topic ")).toList();

    assertThat(lines)
        .contains("newest=(cleanup.policy=compact segment.ms=$day max.compaction.lag.ms=$day)");

    assertThat(topics)
        .containsExactlyInAnyOrderElementsOf(
            Topics.ALL.stream()
                .map(
                    topic ->
                        topic.compacted()
                            ? "topic %s \"${newest[@]}\"".formatted(topic.name())
                            : "topic %s cleanup.policy=delete retention.ms=$((%d * day)) %s"
                                .formatted(
                                    topic.name(),
                                    topic.retentionDays(),
                                    topic.retentionDays() > 1
                                        ? "segment.ms=$day"
                                        : "segment.ms=$hour"))
                .toList());
  }

  @Test
  void let_every_user_of_the_broker_do_what_the_list_says_and_no_more() throws IOException {
    List<String> said =
        Files.readAllLines(DEPLOY.resolve("kafka/users.sh")).stream()
            .filter(line -> line.matches("(user|writes|reads) [a-z].*"))
            .toList();

    List<String> meant = new ArrayList<>();
    for (BrokerUser user : BrokerUser.ALL) {
      meant.add(
          "user %s \"$%s_PASSWORD\" %s"
              .formatted(user.name(), user.name().toUpperCase(Locale.ROOT), user.groups()));
      addLine(meant, "writes", user, user.writes());
      addLine(meant, "reads", user, user.reads());
    }
    assertThat(said).containsExactlyInAnyOrderElementsOf(meant);
  }

  private static void addLine(
      List<String> lines, String verb, BrokerUser user, List<String> topics) {
    if (!topics.isEmpty()) {
      lines.add("%s %s %s".formatted(verb, user.name(), String.join(" ", topics)));
    }
  }

  @Test
  void hold_no_password() throws IOException {
    assertThat(Files.readString(DEPLOY.resolve("postgresql/roles.sql")))
        .doesNotContainPattern("password '");
    assertThat(Files.readString(DEPLOY.resolve("compose.yaml")))
        .doesNotContainPattern("PASSWORD: *[^ \n]")
        .contains("env_file: secrets/postgresql.env");
  }

  @Test
  void create_a_database_and_its_roles_for_every_service() throws IOException {
    String sql = Files.readString(DEPLOY.resolve("postgresql/roles.sql"));

    for (ServiceDatabase database : ServiceDatabase.ALL) {
      assertThat(sql)
          .contains(
              "create database %s owner %s;".formatted(database.service(), database.ownerRole()))
          .contains("revoke all on database %s from public;".formatted(database.service()));
      for (String role : database.roles()) {
        assertThat(sql)
            .contains("create role " + role + " login password :'")
            .contains("grant connect on database %s to %s;".formatted(database.service(), role));
      }
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
