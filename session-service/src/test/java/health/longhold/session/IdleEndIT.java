package health.longhold.session;

import static health.longhold.session.Neighbours.publishTargets;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.longhold.starter.test.RealParts;
import health.longhold.starter.test.RealServers;
import health.longhold.starter.test.TestIssuer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Silence is noticed by a task in the database, so also after a restart. */
@ExtendWith(RealParts.class)
class IdleEndIT {

  @Test
  void a_session_gone_silent_ends_although_the_service_was_restarted() {
    UUID session = UUID.randomUUID();
    Phone phone;
    try (ConfigurableApplicationContext service = service()) {
      phone = new Phone(portOf(service));
      publishTargets(phone.member, 1, 20);
      phone.start(session, phone.prescribed(), phone.startedAt);
      phone.journal(session, phone.legLift(1, 20));
      await().atMost(20, SECONDS).until(() -> isWatched(service, session));
    }

    try (ConfigurableApplicationContext service = service()) {
      Phone sameMember = phone.at(portOf(service));
      await()
          .atMost(30, SECONDS)
          .untilAsserted(
              () ->
                  assertThat(
                          sameMember
                              .get("/api/sessions/" + session)
                              .body()
                              .at("/session/endReason")
                              .asString())
                      .isEqualTo("IDLE"));
      assertThat(isWatched(service, session)).isFalse();
    }
  }

  private static boolean isWatched(ConfigurableApplicationContext service, UUID session) {
    return service
        .getBean(JdbcClient.class)
        .sql("select exists (select from scheduled_tasks where task_instance = :session)")
        .param("session", session.toString())
        .query(Boolean.class)
        .single();
  }

  private static int portOf(ConfigurableApplicationContext service) {
    return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  private static ConfigurableApplicationContext service() {
    RealServers servers = RealParts.servers();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--longhold.session.idle=4s",
                "--longhold.schedule.polling-interval=200ms"));
    servers
        .properties("session")
        .forEach((name, value) -> arguments.add("--" + name + "=" + value));
    TestIssuer.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
    return SessionService.application().run(arguments.toArray(String[]::new));
  }
}
