package health.longhold.catalog.figure.domain;

import health.longhold.catalog.figure.domain.Figure.Moment;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a figure is called and what it shows, in words. */
public final class FigureWords {
  public static final String ENGLISH = "en";

  /** The languages every figure is described in, the first for whoever asks for none of them. */
  public static final List<String> LANGUAGES = List.of(ENGLISH, "hi");

  private static final Map<String, Map<Boolean, String>> SIDES =
      Map.of(
          ENGLISH, Map.of(false, "right", true, "left"), "hi", Map.of(false, "दाईं", true, "बाईं"));
  private static final Map<String, Map<Boolean, String>> SIDE_NAMES =
      Map.of(
          ENGLISH,
          Map.of(false, "right side", true, "left side"),
          "hi",
          Map.of(false, "दाईं ओर", true, "बाईं ओर"));

  private FigureWords() {}

  static String title(Figure figure, Portrait portrait) {
    String name = in(figure.name(), portrait.language());
    return figure.sides()
        ? name + ", " + side(SIDE_NAMES, portrait.language(), portrait.mirrored())
        : name;
  }

  /** What the asked phase shows; a moving picture tells all of them in their order. */
  public static String says(Figure figure, Portrait portrait) {
    if (!portrait.moving()) {
      return sentence(Objects.requireNonNull(figure.poses().get(portrait.phase())), portrait);
    }
    StringBuilder all = new StringBuilder();
    for (Moment moment : figure.poses().values()) {
      all.append(all.isEmpty() ? "" : " ").append(sentence(moment, portrait));
    }
    return all.toString();
  }

  private static String sentence(Moment moment, Portrait portrait) {
    String language = portrait.language();
    return in(moment.says(), language)
        .replace("{near}", side(SIDES, language, portrait.mirrored()))
        .replace("{other}", side(SIDES, language, !portrait.mirrored()));
  }

  private static String side(
      Map<String, Map<Boolean, String>> words, String language, boolean left) {
    return Objects.requireNonNull(Objects.requireNonNull(words.get(language)).get(left));
  }

  private static String in(Map<String, String> words, String language) {
    return Objects.requireNonNull(words.get(language));
  }
}
