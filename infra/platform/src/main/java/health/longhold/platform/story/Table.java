package health.longhold.platform.story;

import static java.util.Locale.ROOT;

import health.longhold.platform.story.Account.Change;
import health.longhold.platform.story.Account.Day;
import health.longhold.platform.story.Account.Ladder;
import health.longhold.platform.story.Account.Line;
import health.longhold.platform.story.Account.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The account as a table of 100 columns: every session of one exercise in focus, and of the others
 * only what changed something; or everything.
 */
final class Table implements Teller {
  private static final List<String> WEEKDAYS =
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  private final PrintWriter out;
  private final String focus;
  private final boolean everything;
  private int week;

  Table(PrintWriter out, String focus, boolean everything) {
    this.out = out;
    this.focus = focus;
    this.everything = everything;
  }

  @Override
  public void passed(TrainingDay training) {}

  @Override
  public boolean listens() {
    return true;
  }

  @Override
  public void day(Day day) {
    if (day.week() != week) {
      week = day.week();
      if (week == 1) {
        row("day", "", "exercise", "target", "seconds", "pain", "decision", "why");
      }
      out.println();
      out.println("Week " + week + scene(day));
    } else if (!scene(day).isEmpty()) {
      out.println("       " + scene(day).substring(3));
    }
    day.laidOff().forEach(lowered -> tellLayOff(day, lowered));
    day.lines().stream().filter(this::worthTelling).forEach(line -> tell(day, line));
    day.lines().forEach(line -> tellEnding(day, line));
  }

  private void tellLayOff(Day day, Account.Lowered lowered) {
    row(
        day.day(),
        WEEKDAYS.get(day.day() % 7),
        lowered.exercise(),
        lowered.to(),
        "",
        "",
        "▼",
        "lay-off, down from " + lowered.from());
  }

  private boolean worthTelling(Line line) {
    return everything
        || line.exercise().equals(focus)
        || line.correctedTo() != null
        || !line.verdicts().getLast().decision().equals("KEEP");
  }

  private static String scene(Day day) {
    return switch (day.twist()) {
      case NONE -> "";
      case PAINFUL -> day.day() % 7 == 0 ? " · a painful week" : "";
      case AFTER_LAY_OFF -> " · back after ten days away";
      case MISTYPED -> " · live from here; a number is mistyped, and corrected at night";
      case OFFLINE -> " · the phone was offline: its journal arrives twice and out of order";
    };
  }

  private void tell(Day day, Line line) {
    boolean first = true;
    for (Verdict verdict : told(line)) {
      row(
          first ? day.day() : "",
          first ? WEEKDAYS.get(day.day() % 7) : "",
          first ? line.exercise() : "  corrected",
          line.target(),
          achieved(line, !first),
          line.pain(),
          verdict.decision(),
          Words.why(verdict));
      first = false;
    }
  }

  /** Only what was put right is told twice. */
  private static List<Verdict> told(Line line) {
    return line.correctedTo() == null ? List.of(line.verdicts().getLast()) : line.verdicts();
  }

  private static String achieved(Line line, boolean corrected) {
    double shortest =
        corrected && line.correctedTo() != null ? line.correctedTo() : line.shortest();
    return line.holds() == 1 || corrected
        ? "%.1f".formatted(shortest)
        : "%.1f %d/%d".formatted(shortest, line.held(), line.holds());
  }

  private void tellEnding(Day day, Line line) {
    Verdict verdict = line.verdicts().getLast();
    Account.Ending ending = verdict.ending();
    if (ending != null && verdict.decision().equals("RAISE")) {
      boolean rose = ending.type().equals("TOOK_EFFECT");
      row(
          ending.day(),
          WEEKDAYS.get(ending.day() % 7),
          line.exercise(),
          rose ? verdict.to() : verdict.from(),
          "",
          day.painNextMorning() == null ? "" : day.painNextMorning(),
          rose ? "▲" : "=",
          Words.ending(ending, day));
    }
  }

  void ladders(List<Ladder> ladders) {
    out.println();
    out.println("How far each exercise came: ▲ raised, ▼ lowered, on which day, to what");
    for (Ladder ladder : ladders) {
      String road = ladder.changes().stream().map(Table::step).collect(Collectors.joining("  "));
      out.printf("  %-27s  %6s  %s%n", ladder.exercise(), ladder.start(), road);
    }
  }

  private static String step(Change change) {
    String sign =
        switch (change.type()) {
          case "RAISED" -> "▲";
          case "LOWERED" -> "▼";
          default -> change.type().toLowerCase(ROOT);
        };
    return change.to() == null
        ? "%s%d".formatted(sign, change.day())
        : "%s%d %s".formatted(sign, change.day(), change.to());
  }

  void adherence(List<Account.Week> weeks) {
    out.println();
    out.println("Adherence   week  sessions  seconds held");
    for (Account.Week each : weeks) {
      out.printf(
          ROOT,
          "            %4d  %4d of %d  %7d of %d%n",
          each.week(),
          each.sessionsDone(),
          each.sessionsAgreed(),
          each.secondsDone(),
          each.secondsPrescribed());
    }
  }

  private void row(Object... cells) {
    out.println("%3s %-3s %-27s %6s %10s %4s %-8s %s".formatted(cells).stripTrailing());
    out.flush();
  }
}
