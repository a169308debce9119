package health.longhold.platform.story;

import health.longhold.platform.token.ScriptTokens;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Twenty members of the demo programme, twelve weeks and the days up to now: somebody to look at on
 * every page. Member 07 is the one to sign in as. The same day gives the same ids, so a demo that
 * was broken off goes on where it was.
 */
public final class Demo {
  /** How many people there are at most. */
  public static final int MEMBERS = 20;

  private static final String PROGRAMME = "demo";
  private static final int WEEKS = 12;
  private static final int VISITOR = 7;
  private static final int AT_ONCE = 4;
  private static final long SEED = 1;
  private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String ALARMING = "chest-pain";
  private static final int BAD_MORNING = 6;
  private static final Map<Integer, Lately> LATELY =
      Map.of(3, Lately.FLAGGED, 5, Lately.AWAY, 9, Lately.HURTING, 12, Lately.AWAY);

  private final Api api;
  private final Calendar calendar;
  private final int members;

  private Demo(Http http, LocalDate today, int members) {
    this.members = members;
    this.api = new Api(http, PATIENCE);
    this.calendar = Calendar.running(today, ZONE, WEEKS);
  }

  /** The day it is where the members live. */
  public static LocalDate today() {
    return LocalDate.now(ZONE);
  }

  /**
   * Fills a platform that has nobody in the demo programme, or goes on filling it.
   *
   * @param edge the platform
   * @param today the day on which filling it began
   * @param members how many, from 1 to {@link #MEMBERS}
   * @param told hears how many members are done
   * @throws StoryFailed when the platform refuses something
   */
  public static void fill(
      URI edge, ScriptTokens tokens, LocalDate today, int members, Consumer<Integer> told) {
    try (Http http = new Http(edge, tokens, PATIENCE)) {
      new Demo(http, today, members).everybody(told);
    }
  }

  private void everybody(Consumer<Integer> told) {
    Catalogue catalogue = Catalogue.read(api, Caller.manager(PROGRAMME));
    int done = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> lives = new ArrayList<>();
      // the one to sign in as comes first
      lives.add(threads.submit(() -> one(VISITOR, catalogue)));
      IntStream.rangeClosed(1, MEMBERS)
          .filter(number -> number != VISITOR)
          .limit(members - 1L)
          .forEach(number -> lives.add(threads.submit(() -> one(number, catalogue))));
      for (Future<?> life : lives) {
        await(life);
        told.accept(++done);
      }
    }
  }

  private void one(int number, Catalogue catalogue) {
    Lately lately = LATELY.getOrDefault(number, Lately.NOTHING);
    Person person = Person.of(SEED, played(number)).with(lately);
    Ids ids = new Ids("demo", SEED, number);
    Script script = new Script(person, WEEKS + 1, calendar.openFrom(Instant.now()));
    Member member = new Member(api, ids, calendar, catalogue.questions(), circle(number));
    List<String> cohorts = List.of(number <= 12 ? "site-a" : "site-b");
    new Life(member, ids, calendar, script, catalogue).live(cohorts, _ -> {});
    switch (lately) {
      case NOTHING -> member.screen(Instant.now());
      case AWAY -> {}
      case HURTING -> member.checkIn(Instant.now(), BAD_MORNING);
      case FLAGGED -> {
        Map<String, Boolean> answers = member.noToEverything();
        answers.put(ALARMING, true);
        member.screen(Instant.now(), answers);
      }
    }
  }

  /** The visitor has lived the steadfast life of the story. */
  private static int played(int number) {
    return switch (number) {
      case 1 -> VISITOR;
      case VISITOR -> 1;
      default -> number;
    };
  }

  private static Circle circle(int number) {
    return new Circle(
        UUID.fromString("019ab000-0000-7000-8000-0000000000%02d".formatted(number)),
        "Member %02d".formatted(number),
        new Caller("clinician@demo", PROGRAMME, "CLINICIAN"),
        new Caller("manager@demo", PROGRAMME, "PROGRAMME_MANAGER"),
        Caller.importer(PROGRAMME));
  }

  private static void await(Future<?> life) {
    try {
      life.get();
    } catch (ExecutionException failed) {
      throw new StoryFailed("a member's weeks: " + failed.getMessage(), failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StoryFailed("interrupted", stopped);
    }
  }
}
