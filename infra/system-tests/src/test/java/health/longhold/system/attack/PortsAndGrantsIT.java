package health.longhold.system.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.longhold.contract.Topics;
import health.longhold.embedded.BrokerUser;
import health.longhold.system.PlatformProcess;
import health.longhold.system.SharedPlatform;
import health.longhold.system.Trainee;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Past the edge: services' own ports, the broker and the databases, with a service's own login. */
@ExtendWith(SharedPlatform.class)
@TestInstance(Lifecycle.PER_CLASS)
class PortsAndGrantsIT {
  private static final List<String> SERVICES = List.of("catalog", "session", "progress");

  private PlatformProcess platform;

  @BeforeAll
  void a_member_to_be_found(PlatformProcess running) {
    platform = running;
    Trainee.named(running).enrol();
  }

  @ParameterizedTest
  @CsvSource({
    "catalog, 8081, GET, /api/audit/catalog",
    "catalog, 8081, GET, /api/catalogue/exercises",
    "catalog, 8081, POST, /internal/commands",
    "session, 8082, GET, /api/audit/session",
    "session, 8082, POST, /internal/commands",
    "session, 8082, GET, /no/such/path",
    "progress, 8083, GET, /api/alerts",
    "progress, 8083, GET, /api/me",
    "progress, 8083, POST, /internal/commands",
    "progress, 8083, GET, /api/imports/records"
  })
  void a_services_port_takes_nobody_without_a_token(
      String service, int port, String method, String path) {
    Attempt attempt =
        Attacker.anonymous(platform.management(port)).send(method, path, "").refused(401);

    new Trail(platform, service).tellsOfNobody(attempt);
  }

  /** Whoever is a person at the edge is no service, and no operator. */
  @ParameterizedTest
  @CsvSource({
    "8081, POST, /internal/commands",
    "8082, POST, /internal/commands",
    "8083, POST, /internal/commands",
    "9081, GET, /actuator/prometheus",
    "9082, GET, /actuator/audit",
    "9083, GET, /actuator/deadletters",
    "9083, GET, /actuator/lag",
    "9083, GET, /actuator/env",
    "9083, GET, /actuator/heapdump",
    "9083, POST, /actuator/shutdown",
    "9083, GET, /actuator"
  })
  void what_is_for_machines_is_for_no_person(int port, String method, String path) {
    Attacker.anonymous(platform.management(port)).send(method, path, "").refused(401);
    for (String who : List.of("PROGRAMME_MANAGER:manager@demo", "CATALOGUE_EDITOR:e@platform")) {
      Attacker.as(platform, who)
          .at(platform.management(port))
          .send(method, path, "")
          .refused(List.of(403, 404));
    }
  }

  @Test
  void a_health_check_tells_a_stranger_no_more_than_a_word() {
    for (int port : new int[] {9081, 9082, 9083}) {
      Attempt attempt =
          Attacker.anonymous(platform.management(port)).get("/actuator/health/readiness");
      assertThat(attempt.body()).isEqualTo("{\"status\":\"UP\"}");
    }
  }

  private static Stream<BrokerUser> users() {
    return BrokerUser.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("users")
  void a_forged_record_is_refused_by_the_broker(BrokerUser user) throws IOException {
    byte[] key = Trainee.newId().toString().getBytes(UTF_8);
    Map<String, Object> settings = new HashMap<>(platform.login(user.name()));
    // else the reader would already fail at asking for an id, and show nothing about topics
    settings.put("enable.idempotence", "false");
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (Topics.Topic topic : Topics.ALL) {
        if (!user.writes().contains(topic.name())) {
          assertThatThrownBy(
                  () ->
                      producer
                          .send(new ProducerRecord<>(topic.name(), key, "{}".getBytes(UTF_8)))
                          .get())
              .as("%s at %s", user.name(), topic.name())
              .hasRootCauseInstanceOf(AuthorizationException.class);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("users")
  void nobody_has_more_rights_at_a_topic_than_their_work_needs(BrokerUser user) throws Exception {
    try (Admin admin = Admin.create(platform.login(user.name()))) {
      for (Topics.Topic topic : Topics.ALL) {
        boolean writes = user.writes().contains(topic.name());
        boolean reads = user.reads().contains(topic.name());
        if (!writes && !reads) {
          assertThatThrownBy(() -> rightsAt(admin, topic.name()))
              .hasRootCauseInstanceOf(AuthorizationException.class);
        } else {
          assertThat(rightsAt(admin, topic.name()))
              .as("%s at %s", user.name(), topic.name())
              .contains(AclOperation.DESCRIBE)
              .isSubsetOf(
                  AclOperation.DESCRIBE,
                  writes ? AclOperation.WRITE : AclOperation.DESCRIBE,
                  reads ? AclOperation.READ : AclOperation.DESCRIBE);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("users")
  void no_service_changes_the_broker(BrokerUser user) throws IOException {
    TopicPartition progress = new TopicPartition(Topics.PROGRESS_EVENTS, 0);
    try (Admin admin = Admin.create(platform.login(user.name()))) {
      denied(() -> admin.createTopics(List.of(new NewTopic("evil", 1, (short) 1))).all().get());
      denied(() -> admin.deleteTopics(List.of(Topics.PROGRESS_EVENTS)).all().get());
      denied(
          () ->
              admin.deleteRecords(Map.of(progress, RecordsToDelete.beforeOffset(-1))).all().get());
      denied(() -> admin.describeUserScramCredentials().all().get());
      denied(() -> admin.describeAcls(AclBindingFilter.ANY).values().get());
      denied(
          () ->
              admin
                  .listConsumerGroupOffsets("someone-elses.group")
                  .partitionsToOffsetAndMetadata()
                  .get());
    }
  }

  @Test
  void a_wrong_password_is_nobodys_at_the_broker() throws IOException {
    Map<String, Object> settings = new HashMap<>(platform.login("progress"));
    settings.computeIfPresent(
        "sasl.jaas.config",
        (_, jaas) -> jaas.toString().replaceFirst("password=\"[^\"]+\"", "password=\"guess\""));
    try (Admin admin = Admin.create(settings)) {
      assertThatThrownBy(() -> admin.listTopics().names().get())
          .hasRootCauseInstanceOf(SaslAuthenticationException.class);
    }
  }

  private static Stream<String> roles() {
    return SERVICES.stream().flatMap(service -> Stream.of(service + "_app", service + "_worker"));
  }

  @ParameterizedTest
  @MethodSource("roles")
  void what_has_happened_stays_as_it_was_told(String role) throws SQLException {
    String service = role.substring(0, role.indexOf('_'));
    try (Connection connection = Trail.connection(platform, service, role);
        Statement sql = connection.createStatement()) {
      for (String table : List.of("domain_event", "audit_entry", "audit_seal")) {
        // it is there, and this role may look at it
        sql.executeQuery("select count(*) from " + table).close();
        for (String change :
            List.of(
                "update %s set tenant = 'forged'",
                "delete from %s",
                "truncate %s",
                "drop table %s",
                "alter table %s disable row level security",
                "alter table %s disable trigger all",
                "alter table %s owner to " + role,
                "create policy own on %s using (true)")) {
          denied(sql, change.formatted(table));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("roles")
  void no_role_becomes_another(String role) throws SQLException {
    String service = role.substring(0, role.indexOf('_'));
    try (Connection connection = Trail.connection(platform, service, role);
        Statement sql = connection.createStatement()) {
      for (String statement :
          List.of(
              "set role " + service + "_owner",
              "set session_replication_role = 'replica'",
              "alter role " + role + " superuser",
              "create role evil",
              "copy domain_event to program 'id'",
              "copy (select 1) to '/tmp/evil'",
              "select pg_read_file('/etc/passwd')",
              "create table evil (a int)",
              "create function evil() returns int language sql as 'select 1'")) {
        denied(sql, statement);
      }
      for (String other : List.of("catalog", "session", "progress", "keys")) {
        if (!other.equals(service)) {
          assertThatThrownBy(() -> Trail.connection(platform, other, role).close())
              .as("%s at the database %s", role, other)
              .isInstanceOf(SQLException.class)
              .hasMessageContaining("permission denied for database");
        }
      }
    }
  }

  private static Set<AclOperation> rightsAt(Admin admin, String topic)
      throws ExecutionException, InterruptedException {
    var described =
        admin
            .describeTopics(
                List.of(topic), new DescribeTopicsOptions().includeAuthorizedOperations(true))
            .allTopicNames()
            .get();
    return Objects.requireNonNull(described.get(topic)).authorizedOperations();
  }

  private static void denied(ThrowingCallable attempt) {
    assertThatThrownBy(attempt).hasRootCauseInstanceOf(AuthorizationException.class);
  }

  private static void denied(Statement sql, String statement) {
    assertThatThrownBy(() -> sql.execute(statement), statement)
        .isInstanceOfSatisfying(
            SQLException.class,
            refused ->
                assertThat(refused.getSQLState()).as(refused.getMessage()).isEqualTo("42501"));
  }
}
