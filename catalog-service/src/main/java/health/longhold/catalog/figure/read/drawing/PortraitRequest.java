package health.longhold.catalog.figure.read.drawing;

import health.longhold.catalog.figure.domain.Figure;
import health.longhold.catalog.figure.domain.FigureWords;
import health.longhold.catalog.figure.domain.Palette;
import health.longhold.catalog.figure.domain.Portrait;
import health.longhold.kernel.Phase;
import health.longhold.starter.web.InvalidRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was asked of a figure, as it was typed; null where nothing was. */
record PortraitRequest(
    @Nullable String phase,
    @Nullable String side,
    @Nullable String motion,
    @Nullable String theme,
    @Nullable String lang) {
  private static final Map<String, Boolean> MOTIONS =
      inOrder(List.of("still", "moving"), List.of(false, true));
  private static final Map<String, Palette> THEMES =
      inOrder(
          List.of("page", "light", "dark", "print"),
          List.of(Palette.PAGE, Palette.LIGHT, Palette.DARK, Palette.PRINT));
  private static final Map<String, Boolean> ONE_SIDE =
      inOrder(List.of("RIGHT", "LEFT"), List.of(false, true));
  private static final Map<String, Boolean> BOTH_SIDES = inOrder(List.of("BOTH"), List.of(false));

  /**
   * Where nothing is asked: the first phase, the right side (or both), still, in the page's colours
   * and the reader's language.
   *
   * @param acceptLanguage the header of that name
   * @throws InvalidRequest naming the first part that this figure does not have
   */
  Portrait of(Figure figure, @Nullable String acceptLanguage) {
    boolean moves = choice("motion", motion, MOTIONS);
    return new Portrait(
        phase(figure),
        choice("side", side, figure.sides() ? ONE_SIDE : BOTH_SIDES),
        moves,
        language(acceptLanguage),
        choice("theme", theme, THEMES));
  }

  private Phase phase(Figure figure) {
    Map<String, Phase> phases = new LinkedHashMap<>();
    figure.poses().keySet().stream()
        .filter(own -> !own.equals(Figure.START))
        .forEach(own -> phases.put(own.value(), own));
    phases.put(Figure.START.value(), Figure.START);
    return choice("phase", phase, phases);
  }

  private String language(@Nullable String acceptLanguage) {
    if (lang != null || acceptLanguage == null) {
      Map<String, String> languages = new LinkedHashMap<>();
      FigureWords.LANGUAGES.forEach(language -> languages.put(language, language));
      return choice("lang", lang, languages);
    }
    try {
      String best = Locale.lookupTag(LanguageRange.parse(acceptLanguage), FigureWords.LANGUAGES);
      return best == null ? FigureWords.ENGLISH : best;
    } catch (IllegalArgumentException malformed) {
      // a header nobody can read says nothing
      return FigureWords.ENGLISH;
    }
  }

  private static <T> T choice(String field, @Nullable String asked, Map<String, T> choices) {
    if (asked == null) {
      return choices.values().iterator().next();
    }
    T chosen = choices.get(asked);
    if (chosen == null) {
      throw new InvalidRequest(
          field, "is not one of this figure's", String.join(", ", choices.keySet()));
    }
    return chosen;
  }

  private static <T> Map<String, T> inOrder(List<String> names, List<T> values) {
    Map<String, T> map = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      map.put(names.get(i), values.get(i));
    }
    return map;
  }
}
