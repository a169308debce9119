package health.longhold.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.longhold.contract.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is let in, and what each may do: refused by the broker, not by the good will of a client. */
class BrokerAccessIT {
  private static final Passwords PASSWORDS = user -> "secret-of-" + user;
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  @TempDir static Path home;
  private static EmbeddedBroker broker;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start(home, FreePorts.next(), FreePorts.next(), PASSWORDS);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @ParameterizedTest
  @CsvSource({
    "catalog, catalog.exercises.v1",
    "catalog, catalog.routines.v1",
    "session, session.outcomes.v1",
    "session, session.live.v1",
    "progress, progress.targets.v1",
    "progress, progress.events.v1"
  })
  void a_service_writes_its_own_topics(String user, String topic) throws Exception {
    write(broker.login(user), topic);
  }

  @ParameterizedTest
  @CsvSource({
    "catalog, progress.targets.v1",
    "session, progress.targets.v1",
    "session, catalog.exercises.v1",
    "progress, session.outcomes.v1",
    "progress, catalog.routines.v1",
    "reader, session.outcomes.v1"
  })
  void a_record_forged_in_the_name_of_another_is_refused(String user, String topic) {
    assertThatThrownBy(() -> write(broker.login(user), topic))
        .hasCauseInstanceOf(AuthorizationException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "catalog, catalog.integration.member-erased, progress.events.v1",
    "session, session.integration.targets-listener, progress.targets.v1",
    "session, session.integration.revisions-listener, catalog.exercises.v1",
    "session, session.integration.any, progress.events.v1",
    "progress, progress.integration.catalogue, catalog.routines.v1",
    "progress, progress.integration.session-outcomes, session.outcomes.v1",
    "reader, reader-of-everything, session.live.v1"
  })
  void a_service_reads_what_it_needs_in_its_own_groups(String user, String group, String topic)
      throws Exception {
    String owner = topic.substring(0, topic.indexOf('.'));
    write(broker.login(owner), topic);

    assertThat(read(broker.login(user), group, topic)).isNotEmpty().allMatch("mine"::equals);
  }

  @ParameterizedTest
  @CsvSource({
    "session, progress.integration.catalogue, catalog.exercises.v1",
    "progress, session.integration.targets-listener, catalog.exercises.v1",
    "reader, session.integration.targets-listener, progress.targets.v1",
    "session, sessions, progress.targets.v1"
  })
  void nobody_joins_the_group_of_another(String user, String group, String topic) {
    assertThatThrownBy(() -> read(broker.login(user), group, topic))
        .isInstanceOf(GroupAuthorizationException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "catalog, catalog.integration.any, session.outcomes.v1",
    "catalog, catalog.integration.any, progress.targets.v1",
    "session, session.integration.any, session.outcomes.v1",
    "progress, progress.integration.any, session.live.v1"
  })
  void nobody_reads_what_it_does_not_need(String user, String group, String topic) {
    assertThatThrownBy(() -> read(broker.login(user), group, topic))
        .isInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  void a_wrong_password_and_an_unknown_name_are_refused() {
    String address = broker.bootstrapServers();
    for (Map<String, Object> login :
        List.of(
            BrokerLogin.of(address, "session", PASSWORDS.of("progress")),
            BrokerLogin.of(address, BrokerUser.ADMIN, BrokerUser.ADMIN),
            BrokerLogin.of(address, "somebody", PASSWORDS.of("somebody")),
            BrokerLogin.first(address, "guessed"))) {
      assertThatThrownBy(() -> write(login, Topics.SESSION_OUTCOMES))
          .hasCauseInstanceOf(SaslAuthenticationException.class);
    }
  }

  @Test
  void whoever_shows_no_name_is_not_answered() {
    assertThatThrownBy(
            () ->
                write(
                    Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "max.block.ms",
                        "2000",
                        "request.timeout.ms",
                        "1000",
                        "delivery.timeout.ms",
                        "2000"),
                    Topics.SESSION_OUTCOMES))
        .hasCauseInstanceOf(TimeoutException.class);
  }

  @Test
  void only_the_administrator_creates_topics_and_rights() throws Exception {
    try (Admin admin = Admin.create(broker.login("session"))) {
      assertThatThrownBy(
              () ->
                  admin
                      .createTopics(List.of(new NewTopic("session.own.v1", 1, (short) 1)))
                      .all()
                      .get())
          .hasCauseInstanceOf(TopicAuthorizationException.class);
      assertThatThrownBy(() -> admin.createAcls(BrokerUser.allRights()).all().get())
          .hasCauseInstanceOf(ClusterAuthorizationException.class);
    }
  }

  @Test
  void a_right_that_is_not_on_the_list_is_gone_after_the_next_start(@TempDir Path kept)
      throws Exception {
    int port = FreePorts.next();
    int controllerPort = FreePorts.next();
    AclBinding more =
        new BrokerUser("catalog", List.of(Topics.SESSION_LIVE), "any")
            .rights().stream()
                .filter(right -> right.entry().operation() == AclOperation.READ)
                .findFirst()
                .orElseThrow();
    try (EmbeddedBroker first = EmbeddedBroker.start(kept, port, controllerPort, PASSWORDS);
        Admin admin = Admin.create(first.login(BrokerUser.ADMIN))) {
      admin.createAcls(List.of(more)).all().get();
    }
    Passwords later = user -> "new-" + PASSWORDS.of(user);
    try (EmbeddedBroker second = EmbeddedBroker.start(kept, port, controllerPort, later);
        Admin admin = Admin.create(second.login(BrokerUser.ADMIN))) {
      assertThat(admin.describeAcls(AclBindingFilter.ANY).values().get())
          .containsExactlyInAnyOrderElementsOf(BrokerUser.allRights())
          .doesNotContain(more);
      assertThatThrownBy(
              () ->
                  write(
                      BrokerLogin.of(second.bootstrapServers(), "session", PASSWORDS.of("session")),
                      Topics.SESSION_OUTCOMES))
          .hasCauseInstanceOf(SaslAuthenticationException.class);
    }
  }

  private static void write(Map<String, Object> login, String topic) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(login, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "member", "mine")).get();
    }
  }

  private static List<String> read(Map<String, Object> login, String group, String topic) {
    Map<String, Object> settings = new HashMap<>(login);
    settings.put("group.id", group);
    settings.put("auto.offset.reset", "earliest");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      List<String> values = new ArrayList<>();
      long end = System.nanoTime() + LONG_ENOUGH.toNanos();
      while (values.isEmpty() && System.nanoTime() - end < 0) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
      }
      consumer.commitSync();
      return values;
    }
  }
}
