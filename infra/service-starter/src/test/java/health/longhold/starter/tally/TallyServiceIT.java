package health.longhold.starter.tally;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import health.longhold.contract.Contracts;
import health.longhold.contract.Topics;
import health.longhold.contract.progress.v1.command.AcceptPlan;
import health.longhold.contract.session.v1.command.EndSession;
import health.longhold.embedded.BrokerUser;
import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.MetadataKeys;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.Role;
import health.longhold.kernel.SessionId;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.command.Commands;
import health.longhold.starter.command.ServiceUnavailable;
import health.longhold.starter.command.StaleState;
import health.longhold.starter.deadletter.DeadLetters;
import health.longhold.starter.deadletter.DeadLetters.Requeued;
import health.longhold.starter.lag.Lags;
import health.longhold.starter.tally.TallyService.Count;
import health.longhold.starter.test.RealParts;
import health.longhold.starter.test.TestIssuer;
import health.longhold.starter.types.StoredJson;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

@TallyTest
class TallyServiceIT {
  private static final Actor ACTOR =
      new Actor("editor-1", new ProgrammeId("north"), Set.of(Role.CATALOGUE_EDITOR));
  private static final String PROJECTION = "session.read.tally";
  private static final String PUBLISHER = "session.integration.tally-publisher";
  private static final String LISTENER = "session.integration.tally-listener";

  @Autowired Commands commands;
  @Autowired JdbcClient jdbc;
  @Autowired DeadLetters deadLetters;
  @Autowired Lags lags;
  @Autowired EventStore store;
  @Autowired MeterRegistry meters;
  @LocalServerPort int port;
  @LocalManagementPort int managementPort;

  @AfterEach
  void cure() {
    TallyService.POISONED.clear();
    TallyService.BUSY.clear();
  }

  @Test
  void a_command_becomes_an_event_a_row_a_record_and_a_row_again() {
    String name = name();
    assertThat(count(name, 9)).isEqualTo(1);
    assertThat(count(name, 9)).isEqualTo(2);

    await().atMost(20, SECONDS).until(() -> total(name) == 2);
    await().atMost(20, SECONDS).until(() -> heard(name) == 2);
    assertThat(
            jdbc.sql("select distinct tenant from domain_event where aggregate_identifier = :id")
                .param("id", "tally-" + name)
                .query(String.class)
                .single())
        .isEqualTo("north");
    assertThat(
            jdbc.sql("select distinct payload_type from domain_event").query(String.class).single())
        .isEqualTo("session.Counted.v1");
    await().atMost(20, SECONDS).until(() -> lags.all().values().stream().allMatch(lag -> lag == 0));
  }

  @Test
  void a_refusal_keeps_its_constant_and_writes_nothing() {
    String name = name();
    count(name, 1);
    assertThatThrownBy(() -> count(name, 1))
        .isInstanceOfSatisfying(
            CommandRejected.class,
            refused -> assertThat(refused.rejection().name()).isEqualTo("FULL"));
    assertThat(events(name)).isEqualTo(1);
  }

  @Test
  void an_older_state_is_refused() {
    String name = name();
    count(name, 9);
    count(name, 9);
    assertThatThrownBy(() -> as(() -> commands.send(new Count(name, 9), 0L)))
        .isInstanceOf(StaleState.class);
    assertThat(as(() -> commands.<Long>send(new Count(name, 9), 1L))).isEqualTo(3);
  }

  @Test
  void the_runtime_role_can_neither_change_nor_remove_an_event() {
    count(name(), 9);
    assertThatThrownBy(() -> jdbc.sql("update domain_event set tenant = 'south'").update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> jdbc.sql("delete from domain_event").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void a_contract_command_crosses_http_with_its_actor() {
    SessionId session = new SessionId(UUID.randomUUID());
    JsonNode answer = post(new EndSession(session, new MemberId(UUID.randomUUID()), Instant.EPOCH));
    assertThat(answer.path("result").asInt()).isEqualTo(1);
    assertThat(
            jdbc.sql("select tenant from domain_event where aggregate_identifier = :id")
                .param("id", "tally-" + session)
                .query(String.class)
                .single())
        .isEqualTo("south");

    JsonNode again = post(new EndSession(session, new MemberId(UUID.randomUUID()), Instant.EPOCH));
    assertThat(again.path("rejection").asString()).isEqualTo("FULL");
    assertThat(again.path("kind").asString()).isEqualTo("CONFLICT");
  }

  @Test
  void a_command_to_a_silent_service_says_which() {
    assertThatThrownBy(
            () ->
                as(
                    () ->
                        commands.send(
                            new AcceptPlan(
                                new MemberId(UUID.randomUUID()),
                                new PlanId(UUID.randomUUID()),
                                Instant.EPOCH))))
        .isInstanceOfSatisfying(
            ServiceUnavailable.class, silent -> assertThat(silent.service()).isEqualTo("progress"));
  }

  @Test
  void a_poison_event_is_set_aside_alone_and_comes_back_in_order() {
    TallyService.POISONED.add("poison");
    String healthy = name();
    count("poison", 99);
    count("poison", 99);
    count(healthy, 9);

    await().atMost(20, SECONDS).until(() -> total(healthy) == 1 && heard(healthy) == 1);
    await().atMost(20, SECONDS).until(() -> setAside(PROJECTION) == 2 && setAside(LISTENER) == 2);
    assertThat(total("poison")).isZero();
    assertThat(setAsideMetered(PROJECTION)).isEqualTo(2);
    assertThat(setAsideMetered(LISTENER)).isEqualTo(2);

    TallyService.POISONED.clear();
    deadLetters.requeue(PROJECTION);
    deadLetters.requeue(LISTENER);
    await().atMost(20, SECONDS).until(() -> total("poison") == 2 && heard("poison") == 2);
    assertThat(deadLetters.all()).doesNotContainKeys(PROJECTION, LISTENER);
  }

  @Test
  void a_sequence_that_fails_again_holds_back_no_other() {
    List<String> names = List.of(name(), name(), name());
    TallyService.POISONED.addAll(names);
    names.forEach(name -> count(name, 9));
    await().atMost(20, SECONDS).until(() -> setAside(PROJECTION) == 3 && setAside(LISTENER) == 3);

    TallyService.POISONED.retainAll(names.subList(0, 1));
    assertThat(deadLetters.requeue(PROJECTION)).isEqualTo(new Requeued(2, 1));
    assertThat(deadLetters.requeue(LISTENER)).isEqualTo(new Requeued(2, 1));
    assertThat(names.stream().map(this::total)).containsExactly(0L, 1L, 1L);

    TallyService.POISONED.clear();
    assertThat(deadLetters.requeue(PROJECTION)).isEqualTo(new Requeued(1, 0));
    assertThat(deadLetters.requeue(LISTENER)).isEqualTo(new Requeued(1, 0));
    assertThat(names.stream().map(this::total)).containsExactly(1L, 1L, 1L);
  }

  @Test
  void an_unsendable_record_is_set_aside_and_the_publisher_goes_on() {
    String healthy = name();
    count(TallyService.UNSENDABLE + name(), 9);
    count(healthy, 9);

    await().atMost(20, SECONDS).until(() -> heard(healthy) == 1);
    assertThat(setAside(PUBLISHER)).isEqualTo(1);
    removeLetters(PUBLISHER);
  }

  @Test
  void a_record_the_broker_refuses_is_set_aside_and_the_publisher_goes_on() throws Exception {
    limitRecords(Topics.SESSION_LIVE, 100);
    try {
      String healthy = name();
      count(TallyService.UNWELCOME + name(), 9);
      count(TallyService.UNWELCOME + name(), 9);
      count(healthy, 9);

      await().atMost(20, SECONDS).until(() -> heard(healthy) == 1);
      await().atMost(20, SECONDS).until(() -> setAside(PUBLISHER) == 2);
    } finally {
      limitRecords(Topics.SESSION_LIVE, 1_000_000);
    }
    assertThat(deadLetters.requeue(PUBLISHER)).isEqualTo(new Requeued(2, 0));
  }

  @Test
  void a_passing_failure_is_tried_again_and_nothing_is_set_aside() {
    String name = name();
    String behind = name();
    TallyService.BUSY.add(name);
    count(name, 9);
    count(behind, 9);

    await().atMost(20, SECONDS).until(() -> health("readers").contains("DeadlockException"));
    await().atMost(20, SECONDS).until(() -> metered("longhold.inbox.lag", LISTENER) > 0);
    await().atMost(20, SECONDS).until(() -> metered("longhold.inbox.age", LISTENER) > 0);
    await().atMost(20, SECONDS).until(() -> metered("longhold.processor.lag", PROJECTION) > 0);
    await().atMost(20, SECONDS).until(() -> metered("longhold.processor.age", PROJECTION) > 0);
    assertThat(deadLetters.all()).doesNotContainKeys(PROJECTION, LISTENER);

    TallyService.BUSY.clear();
    await().atMost(60, SECONDS).until(() -> total(name) == 1 && total(behind) == 1);
    await().atMost(60, SECONDS).until(() -> heard(name) == 1 && heard(behind) == 1);
    await().atMost(20, SECONDS).until(() -> metered("longhold.inbox.age", LISTENER) == 0);
    await().atMost(20, SECONDS).until(() -> metered("longhold.processor.age", PROJECTION) == 0);
    await().atMost(20, SECONDS).until(() -> health("readers").contains("UP"));
    assertThat(deadLetters.all()).doesNotContainKeys(PROJECTION, LISTENER);
  }

  @Test
  void a_batch_that_lost_the_race_against_another_node_is_handled_again() {
    String name = TallyService.COPIED + name();
    String copy = TallyService.copyOf(name);
    TallyService.MEANWHILE.put(
        name, () -> CompletableFuture.runAsync(() -> countedElsewhere(copy)).join());
    count(name, 9);

    await().atMost(60, SECONDS).until(() -> events(copy) == 2);
    assertThat(deadLetters.all()).doesNotContainKey("session.policy.copy");
  }

  /** Between the policy's command and its commit, where no lock of this process reaches. */
  private void countedElsewhere(String name) {
    store.publish(
        new GenericDomainEventMessage<>(
            "TallyAggregate",
            "tally-" + name,
            0,
            new TallyService.Counted(name, 1),
            MetaData.with(MetadataKeys.TENANT, ACTOR.tenant().value())));
  }

  private double metered(String meter, String group) {
    return meters.get(meter).tag("group", group).gauge().value();
  }

  private double setAsideMetered(String group) {
    return metered("longhold.dead.letters", group);
  }

  private String health(String component) {
    return RestClient.create("http://127.0.0.1:" + managementPort)
        .get()
        .uri("/actuator/health/" + component)
        .header("Authorization", TestIssuer.bearer("operator; scopes=operations"))
        .exchangeForRequiredValue(
            (_, answer) -> new String(answer.getBody().readAllBytes(), UTF_8));
  }

  private void removeLetters(String group) {
    jdbc.sql("delete from event_dead_letter where processing_group = :group")
        .param("group", group)
        .update();
  }

  private static void limitRecords(String topic, int bytes) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    AlterConfigOp limit =
        new AlterConfigOp(
            new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(bytes)),
            AlterConfigOp.OpType.SET);
    try (Admin admin = Admin.create(RealParts.servers().kafka(BrokerUser.ADMIN))) {
      admin.incrementalAlterConfigs(Map.of(resource, List.of(limit))).all().get(20, SECONDS);
    }
  }

  private JsonNode post(EndSession command) {
    Map<String, Object> envelope =
        Map.of(
            "name", Contracts.nameOf(EndSession.class),
            "payload", StoredJson.contracts().valueToTree(command),
            "metadata", Map.of("tenant", "south", "subject", "progress-service", "roles", ""));
    return StoredJson.contracts()
        .readTree(
            RestClient.create("http://127.0.0.1:" + port)
                .post()
                .uri("/internal/commands")
                .header("Authorization", TestIssuer.bearer("progress; scopes=commands"))
                .header("Content-Type", "application/json")
                .body(StoredJson.contracts().writeValueAsString(envelope))
                .retrieve()
                .body(String.class));
  }

  private static String name() {
    return "t-" + UUID.randomUUID();
  }

  private long count(String name, long upTo) {
    return as(() -> commands.<Long>send(new Count(name, upTo)));
  }

  private static <R> R as(ScopedValue.CallableOp<R, RuntimeException> work) {
    return CurrentActor.as(ACTOR, work);
  }

  private long total(String name) {
    return jdbc.sql("select coalesce(max(total), 0) from tally where name = :name")
        .param("name", name)
        .query(Long.class)
        .single();
  }

  private long heard(String name) {
    return jdbc.sql("select count(*) from heard where id like :id")
        .param("id", "tally-" + name + ":%")
        .query(Long.class)
        .single();
  }

  private long events(String name) {
    return jdbc.sql("select count(*) from domain_event where aggregate_identifier = :id")
        .param("id", "tally-" + name)
        .query(Long.class)
        .single();
  }

  private long setAside(String group) {
    DeadLetters.SetAside letters = deadLetters.all().get(group);
    return letters == null ? 0 : letters.count();
  }
}
