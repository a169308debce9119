package health.longhold.platform.story;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Many members at once, and what their cohorts came to. */
final class Crowd {
  private static final int AT_ONCE = 8;
  private static final int SMALLEST_COHORT = 11;

  private final Api api;
  private final Settings settings;
  private final Calendar calendar;
  private final Catalogue catalogue;
  private final PrintWriter progress;

  Crowd(Api api, Settings settings, Calendar calendar, Catalogue catalogue, PrintWriter progress) {
    this.api = api;
    this.settings = settings;
    this.calendar = calendar;
    this.catalogue = catalogue;
    this.progress = progress;
  }

  /** What happened to everybody. */
  record Outcome(
      long seed,
      int weeks,
      int members,
      int sessions,
      List<Site> cohorts,
      Map<String, Map<String, Integer>> reached,
      List<String> disagreements) {}

  record Site(String site, int members, int sessions, List<Account.Week> weeks) {}

  Outcome live() {
    Map<String, List<Account>> bySite = new TreeMap<>();
    List<String> disagreements = new ArrayList<>();
    AtomicInteger sessions = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Told>> futures = new ArrayList<>();
      for (int number = 1; number <= settings.members(); number++) {
        Tale tale = new Tale(api, settings, calendar, catalogue, number);
        futures.add(
            threads.submit(
                () -> {
                  Account account = tale.tell(_ -> show(done.get(), sessions.incrementAndGet()));
                  List<String> wrong = tale.readBack(account);
                  show(done.incrementAndGet(), sessions.get());
                  return new Told(account, wrong);
                }));
      }
      for (Future<Told> future : futures) {
        Told told = result(future);
        bySite.computeIfAbsent(told.account().site(), _ -> new ArrayList<>()).add(told.account());
        disagreements.addAll(told.disagreements());
      }
    }
    progress.println();
    List<Site> sites =
        bySite.entrySet().stream().map(each -> site(each.getKey(), each.getValue())).toList();
    sites.forEach(site -> disagreements.addAll(compare(site)));
    List<Account> everybody = bySite.values().stream().flatMap(List::stream).toList();
    return new Outcome(
        settings.seed(),
        settings.weeks(),
        settings.members(),
        sessions.get(),
        sites,
        reached(everybody),
        disagreements);
  }

  private record Told(Account account, List<String> disagreements) {}

  private Told result(Future<Told> future) {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      throw new StoryFailed("a member's story: " + failed.getMessage(), failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StoryFailed("interrupted", stopped);
    }
  }

  private void show(int members, int sessions) {
    synchronized (progress) {
      progress.printf("\r%d of %d members, %d sessions", members, settings.members(), sessions);
      progress.flush();
    }
  }

  private Site site(String site, List<Account> accounts) {
    int sessions = accounts.stream().mapToInt(account -> account.days().size()).sum();
    boolean visible = accounts.size() >= SMALLEST_COHORT;
    Wire.Adherence adherence =
        api.await(
            Caller.manager(settings.programme()),
            "/api/cohorts/" + settings.cohortOf(site) + "/adherence",
            Wire.Adherence.class,
            "the adherence of " + site,
            each -> !visible || Weeks.done(each) >= sessions);
    return new Site(
        site, accounts.size(), sessions, Weeks.of(adherence, calendar, settings.weeks()));
  }

  private static List<String> compare(Site site) {
    if (site.members() < SMALLEST_COHORT) {
      return List.of();
    }
    int done = site.weeks().stream().mapToInt(Account.Week::sessionsDone).sum();
    return done == site.sessions()
        ? List.of()
        : List.of(
            "%s: %d sessions done, its cohort says %d"
                .formatted(site.site(), site.sessions(), done));
  }

  /** How many members reached which dose, by exercise. */
  private static Map<String, Map<String, Integer>> reached(List<Account> accounts) {
    Map<String, Map<String, Integer>> reached = new TreeMap<>();
    for (Account account : accounts) {
      for (Account.Ladder ladder : account.ladders()) {
        reached
            .computeIfAbsent(ladder.exercise(), _ -> new TreeMap<>())
            .merge(ladder.now().toString(), 1, Integer::sum);
      }
    }
    return reached;
  }
}
