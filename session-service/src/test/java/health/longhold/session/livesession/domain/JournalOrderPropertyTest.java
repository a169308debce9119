package health.longhold.session.livesession.domain;

import static health.longhold.session.livesession.domain.Lines.line;
import static health.longhold.session.livesession.domain.Sessions.BOOT;
import static health.longhold.session.livesession.domain.Sessions.MEMBER;
import static health.longhold.session.livesession.domain.Sessions.PHONE;
import static health.longhold.session.livesession.domain.Sessions.RECEIVED_AT;
import static health.longhold.session.livesession.domain.Sessions.SESSION;
import static health.longhold.session.livesession.domain.Sessions.STARTED_AT;
import static health.longhold.session.livesession.domain.Sessions.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.kernel.DeviceId;
import health.longhold.session.livesession.domain.Session.Begun;
import health.longhold.session.livesession.domain.SessionCommand.EndByPlan;
import health.longhold.session.livesession.domain.SessionCommand.RecordJournal;
import health.longhold.session.livesession.domain.SubmittedEntry.Illegible;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every split, permutation, overlap and repetition of the same entries leads to the same session:
 * the same journal, the same result, the same acknowledgement. Only how many revisions it took to
 * get there depends on arrival.
 */
class JournalOrderPropertyTest {
  private static final int CASES = 12_000;
  private static final int WAYS_TO_ARRIVE = 2;

  /** One less than the last seq there is, so that some entries lie beyond it. */
  private static final int LONGEST_JOURNAL = 11;

  private static final UUID SECOND_BOOT = UUID.fromString("b0000000-0000-4000-8000-000000000002");
  private static final String[] SIDES = {"LEFT", "RIGHT"};
  private static final String[] SKIPS = {"TOO_HARD", "PAINFUL", "NO_TIME"};
  private static final String[] MOMENTS = {"BEFORE", "DURING", "AFTER"};

  private record Sent(DeviceId device, UUID boot, Instant sentAt, SubmittedEntry entry) {}

  @Test
  void every_order_of_arrival_leads_to_the_same_session() {
    long first = Long.getLong("longhold.seed", 20261122L);
    int ended = 0;
    for (long seed = first; seed < first + CASES; seed++) {
      Random random = new Random(seed);
      List<Sent> told = journals(random);
      Optional<Instant> suspension =
          random.nextInt(5) == 0
              ? Optional.of(STARTED_AT.plusSeconds(random.nextInt(30)))
              : Optional.empty();
      Begun expected = arrived(told, suspension, new Random(seed));
      ended += expected instanceof Session.Ended ? 1 : 0;
      for (int way = 0; way < WAYS_TO_ARRIVE; way++) {
        Begun actual = arrived(shuffled(told, random), suspension, random);
        assertThat(view(actual)).as("seed %d, way %d", seed, way).isEqualTo(view(expected));
      }
    }
    assertThat(ended).as("cases that reach an end").isGreaterThan(CASES / 4);
  }

  /** All of a session but the number of its revisions and the time of its last receipt. */
  private static List<Object> view(Begun session) {
    Course course = session.course();
    return List.of(
        course.journal(),
        Optional.ofNullable(course.suspendedAt()),
        JournalReceipt.Standing.of(session),
        session instanceof Session.Ended end ? List.of(end.complete(), end.result()) : List.of(),
        SafetyFact.of(course),
        course.journal().acknowledgedThrough(PHONE),
        course.journal().gaps(PHONE),
        course.journal().acknowledgedThrough(TABLET),
        course.journal().gaps(TABLET));
  }

  /** Sends everything in batches of random sizes, at one receipt clock. */
  private static Begun arrived(List<Sent> told, Optional<Instant> suspension, Random random) {
    Session session = evolved(Session.NOT_STARTED, Sessions.start());
    int suspendedBefore = random.nextInt(told.size() + 1);
    int next = 0;
    while (next < told.size()) {
      if (next >= suspendedBefore && suspension.isPresent()) {
        session = evolved(session, new EndByPlan(SESSION, MEMBER, suspension.get()));
      }
      Sent head = told.get(next);
      List<SubmittedEntry> batch = new ArrayList<>();
      int size = 1 + random.nextInt(6);
      while (next < told.size() && batch.size() < size && sameEnvelope(head, told.get(next))) {
        batch.add(told.get(next).entry());
        next++;
      }
      session =
          evolved(
              session,
              new RecordJournal(
                  SESSION,
                  MEMBER,
                  head.device(),
                  head.boot(),
                  head.sentAt(),
                  RECEIVED_AT,
                  batch,
                  LONGEST_JOURNAL));
    }
    if (suspension.isPresent()) {
      session = evolved(session, new EndByPlan(SESSION, MEMBER, suspension.get()));
    }
    return (Begun) session;
  }

  private static boolean sameEnvelope(Sent one, Sent other) {
    return one.device().equals(other.device())
        && one.boot().equals(other.boot())
        && one.sentAt().equals(other.sentAt());
  }

  private static Session evolved(Session session, SessionCommand command) {
    Session after = session;
    for (SessionEvent event : SessionDecider.decide(session, command)) {
      after = SessionDecider.evolve(after, event);
    }
    return after;
  }

  /** The same entries in another order, some of them again. */
  private static List<Sent> shuffled(List<Sent> told, Random random) {
    List<Sent> all = new ArrayList<>(told);
    for (Sent sent : told) {
      if (random.nextInt(4) == 0) {
        all.add(sent);
      }
    }
    Collections.shuffle(all, random);
    return all;
  }

  /** Two devices' journals with gaps, conflicts, reused ids, corrections and broken entries. */
  private static List<Sent> journals(Random random) {
    List<Sent> told = new ArrayList<>();
    for (DeviceId device : List.of(PHONE, TABLET)) {
      int last = random.nextInt(12) + 1;
      for (int seq = 1; seq <= last; seq++) {
        if (random.nextInt(12) == 0) {
          continue;
        }
        int contents = random.nextInt(8) == 0 ? 2 : 1;
        for (int i = 0; i < contents; i++) {
          told.add(sent(random, device, seq, last));
        }
      }
    }
    if (told.isEmpty()) {
      told.add(sent(random, PHONE, 1, 1));
    }
    return told;
  }

  private static Sent sent(Random random, DeviceId device, int seq, int last) {
    UUID boot = random.nextInt(10) == 0 ? SECOND_BOOT : BOOT;
    Instant sentAt = random.nextInt(15) == 0 ? RECEIVED_AT.minus(Duration.ofDays(40)) : RECEIVED_AT;
    SubmittedEntry entry =
        random.nextInt(15) == 0
            ? new Illegible(0, "digest-" + random.nextInt(3), seq, "score")
            : Lines.submitted(0, form(random, device, seq, last));
    return new Sent(device, boot, sentAt, entry);
  }

  private static EntryForm form(Random random, DeviceId device, int seq, int last) {
    int id =
        random.nextInt(10) == 0 ? 1 + random.nextInt(5) : seq + (device.equals(PHONE) ? 0 : 100);
    long unit = random.nextInt(10) == 0 ? 1_000_000L : 1000L; // some count in microseconds
    Lines.Line line = line(seq).id(id).elapsed(unit * random.nextInt(30));
    if (seq == last && random.nextInt(4) != 0) {
      int lastSeq = last + random.nextInt(2);
      return random.nextBoolean() ? line.finished(lastSeq) : line.stopped(lastSeq, "PAIN");
    }
    return switch (random.nextInt(11)) {
      case 0, 1 -> line.held(random.nextInt(25));
      case 2 -> line.hold(2, 1 + random.nextInt(3), "HOLD", any(random, SIDES), 15.0);
      case 3 -> line.hold("HoldReleased", 3, 1, random.nextBoolean() ? "CAT" : "COW", null, 2.0);
      case 4 -> line.pain(any(random, MOMENTS), null, random.nextInt(12));
      case 5 -> line.pain("DURING", 1 + random.nextInt(3), random.nextInt(9));
      case 6 -> line.effort(1, random.nextInt(11));
      case 7 -> line.skipped(1 + random.nextInt(3), any(random, SKIPS));
      case 8 -> line.redFlag("CHEST_PAIN");
      case 9 ->
          line.heldInsteadOf(
              random.nextBoolean() ? PHONE : TABLET,
              1 + random.nextInt(10),
              random.nextInt(3),
              random.nextInt(30));
      default ->
          line.scoreInsteadOf(
              random.nextBoolean() ? PHONE : TABLET,
              1 + random.nextInt(10),
              random.nextInt(3),
              random.nextInt(11));
    };
  }

  private static String any(Random random, String[] options) {
    return options[random.nextInt(options.length)];
  }
}
