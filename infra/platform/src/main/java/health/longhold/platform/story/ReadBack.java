package health.longhold.platform.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import health.longhold.platform.story.Account.Day;
import health.longhold.platform.story.Account.Ladder;
import health.longhold.platform.story.Account.Line;
import health.longhold.platform.story.Wire.Why;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the platform for everything again and lists what disagrees with the account. */
final class ReadBack {
  private final Member member;
  private final Witness witness;
  private final Calendar calendar;
  private final List<String> disagreements = new ArrayList<>();

  ReadBack(Member member, Witness witness, Calendar calendar) {
    this.member = member;
    this.witness = witness;
    this.calendar = calendar;
  }

  /** Empty when every word printed still stands. */
  List<String> disagreements(Account account) {
    Wire.Targets targets = member.targets();
    for (Ladder ladder : account.ladders()) {
      Why why = member.why(ladder.exercise());
      agree("the road of " + ladder.exercise(), ladder, witness.ladder(why));
      agree("target of " + ladder.exercise(), ladder.now(), targets.of(ladder.exercise()).target());
      account.days().forEach(day -> decisions(day, why));
    }
    sessions(account);
    timeline(account);
    agree(
        "adherence",
        account.adherence(),
        Weeks.of(member.adherence(_ -> true), calendar, account.weeks()));
    return disagreements;
  }

  private void decisions(Day day, Why why) {
    for (Line line : day.lines()) {
      if (line.exercise().equals(why.exerciseId())) {
        agree(
            "day %d, %s".formatted(day.day(), line.exercise()),
            line.verdicts(),
            witness.verdicts(day.day(), why));
      }
    }
  }

  private void sessions(Account account) {
    List<Wire.SessionSummary> found =
        pages(member::sessions, Wire.Sessions::items, Wire.Sessions::next);
    agree(
        "sessions",
        Set.copyOf(witness.sessions().values()),
        found.stream().map(Wire.SessionSummary::sessionId).collect(toSet()));
    agree(
        "days of sessions",
        account.days().stream().map(Day::day).collect(toSet()),
        found.stream().map(each -> calendar.dayOf(each.localDate())).collect(toSet()));
  }

  /** Every session day, and every change of a target, is on the timeline. */
  private void timeline(Account account) {
    List<Wire.Moment> moments = pages(member::timeline, Wire.Timeline::items, Wire.Timeline::next);
    Set<Integer> told =
        moments.stream().map(each -> calendar.dayOf(each.localDate())).collect(toSet());
    Set<Integer> expected = new HashSet<>();
    account.days().forEach(day -> expected.add(day.day()));
    account
        .ladders()
        .forEach(ladder -> ladder.changes().forEach(change -> expected.add(change.day())));
    expected.removeAll(told);
    agree("days missing on the timeline", Set.of(), expected);
  }

  private static <P, T> List<T> pages(
      Function<String, P> ask, Function<P, List<T>> items, Function<P, @Nullable String> next) {
    List<T> all = new ArrayList<>();
    String after = "";
    while (true) {
      P page = ask.apply(after);
      all.addAll(items.apply(page));
      String cursor = next.apply(page);
      if (cursor == null) {
        return all;
      }
      after = "&after=" + URLEncoder.encode(cursor, UTF_8);
    }
  }

  private void agree(String what, Object printed, Object found) {
    if (!printed.equals(found)) {
      disagreements.add("%s: printed %s, now %s".formatted(what, printed, found));
    }
  }
}
