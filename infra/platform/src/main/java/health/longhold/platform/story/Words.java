package health.longhold.platform.story;

import static java.util.Locale.ROOT;

import health.longhold.platform.story.Account.Day;
import health.longhold.platform.story.Account.Ending;
import health.longhold.platform.story.Account.Verdict;
import java.util.stream.Collectors;

/** Codes in plain words, short enough for a column. */
final class Words {
  private Words() {}

  static String why(Verdict verdict) {
    String words = verdict.nearestMiss() == null ? rule(verdict) : miss(verdict.nearestMiss());
    return verdict.superseded() ? words + ", superseded" : words;
  }

  private static String rule(Verdict verdict) {
    return switch (verdict.rule()) {
      case "EVIDENCE_MET" ->
          "held with ease on days "
              + verdict.evidence().stream()
                  .map(Account.Evidence::day)
                  .distinct()
                  .map(String::valueOf)
                  .collect(Collectors.joining(", "));
      case "REGION_CAP" -> "region cap, another goes first";
      case "TOP_RUNG" -> "top of its ladder";
      case "LATE_RECORD" -> "told late, the next may raise";
      default -> plain(verdict.rule());
    };
  }

  static String ending(Ending ending, Day day) {
    String pain =
        day.painNextMorning() == null
            ? ""
            : "morning pain %d, before it %d".formatted(day.painNextMorning(), day.painBefore());
    return ending.type().equals("TOOK_EFFECT")
        ? pain
        : "lapsed: " + String.join(", ", ending.reasons().stream().map(Words::plain).toList());
  }

  private static String miss(Wire.Miss miss) {
    String side = miss.side() == null || miss.side().equals("BOTH") ? "" : plain(miss.side()) + " ";
    return switch (miss.measure()) {
      case "HELD_SECONDS" -> side + number(miss.actual()) + " of " + number(miss.needed()) + " s";
      case "DAYS_AT_TARGET" ->
          number(miss.actual()) + " of " + number(miss.needed()) + " days at this";
      case "COMPLETE_UNITS" ->
          number(miss.actual()) + " of " + number(miss.needed()) + " clean days";
      default ->
          plain(miss.measure())
              + " "
              + number(miss.actual())
              + ", at most "
              + number(miss.needed());
    };
  }

  private static String number(double value) {
    return value == Math.rint(value) ? "%.0f".formatted(value) : String.format(ROOT, "%.1f", value);
  }

  private static String plain(String code) {
    return code.toLowerCase(ROOT).replace('_', ' ').replace('-', ' ');
  }
}
