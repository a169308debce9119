package health.longhold.session;

import static health.longhold.session.Neighbours.publishTargets;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One prescription serves many sessions, which a phone may send one after the other. */
@OnRealParts
class LayOffIT {
  private static final int TARGET = 20;
  private static final int AFTER_EIGHT_DAYS = 10;

  @LocalServerPort int port;
  private Phone phone;
  private UUID prescription;

  @BeforeEach
  void member() {
    phone = new Phone(port);
    publishTargets(phone.member, 1, TARGET);
    prescription = phone.prescribed();
  }

  @Test
  void is_counted_from_the_session_before_even_if_it_was_sent_a_moment_ago() {
    assertThat(dose(daysAgo(20))).isEqualTo(TARGET);
    assertThat(dose(daysAgo(11))).isEqualTo(AFTER_EIGHT_DAYS);
    assertThat(dose(daysAgo(5))).isEqualTo(TARGET);
    assertThat(dose(daysAgo(0))).isEqualTo(TARGET);
  }

  @Test
  void is_not_counted_from_a_session_begun_later() {
    dose(daysAgo(20));
    dose(daysAgo(2));

    assertThat(dose(daysAgo(3))).isEqualTo(AFTER_EIGHT_DAYS);
  }

  @Test
  void goes_on_when_a_session_did_not_perform_the_exercise() {
    dose(daysAgo(20));
    UUID idle = UUID.randomUUID();
    phone.start(idle, prescription, daysAgo(6));
    phone.journal(idle, phone.entry(1, daysAgo(6).plusSeconds(9), "\"Finished\",\"lastSeq\":1"));

    assertThat(dose(daysAgo(0))).isEqualTo(AFTER_EIGHT_DAYS);
  }

  /** Runs a session with one hold and answers the dose it ran at. */
  private int dose(Instant startedAt) {
    UUID session = UUID.randomUUID();
    int dose =
        phone
            .start(session, prescription, startedAt)
            .body()
            .at("/items/0/target/holdSeconds")
            .asInt();
    phone.journal(
        session,
        phone.entry(
            1,
            startedAt.plusSeconds(30),
            "\"HoldCompleted\",\"item\":1,\"set\":1,\"repetition\":1,\"heldSeconds\":9"),
        phone.entry(2, startedAt.plusSeconds(60), "\"Finished\",\"lastSeq\":2"));
    return dose;
  }

  private Instant daysAgo(int days) {
    return phone.startedAt.minus(Duration.ofDays(days));
  }
}
