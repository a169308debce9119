package health.longhold.catalog.figure.read.drawing;

import health.longhold.catalog.figure.domain.Figure;
import health.longhold.catalog.figure.domain.FigureRejection;
import health.longhold.catalog.figure.domain.FigureSvg;
import health.longhold.catalog.figure.domain.Portrait;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.ExerciseId;
import health.longhold.starter.access.PermittedToPeople;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How exercises look, for whoever may read them. */
@RestController
@RequestMapping("/api/catalogue/exercises")
class FigureApi {
  private static final String SVG = "image/svg+xml;charset=UTF-8";

  /** A figure changes with a release only; after this long a browser asks whether it has. */
  private static final Duration FRESH = Duration.ofHours(1);

  private final Figures figures;

  FigureApi(Figures figures) {
    this.figures = figures;
  }

  /**
   * Draws an exercise as an SVG figure. {@code phase} is one of the exercise's phases or START;
   * {@code side} is RIGHT or LEFT where sides alternate, else BOTH; {@code motion} is still or
   * moving; {@code theme} is page, light, dark or print; {@code lang} is en or hi.
   */
  @GetMapping(path = "/{exerciseId}/figure.svg", produces = SVG)
  @PermittedToPeople
  ResponseEntity<byte[]> figure(
      @PathVariable ExerciseId exerciseId,
      @RequestParam @Nullable String phase,
      @RequestParam @Nullable String side,
      @RequestParam @Nullable String motion,
      @RequestParam @Nullable String theme,
      @RequestParam @Nullable String lang,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String acceptLanguage) {
    Figure figure =
        figures
            .find(exerciseId)
            .orElseThrow(() -> new CommandRejected(FigureRejection.FIGURE_UNKNOWN));
    Portrait portrait =
        new PortraitRequest(phase, side, motion, theme, lang).of(figure, acceptLanguage);
    byte[] svg = FigureSvg.of(figure, portrait).getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .eTag('"' + UUID.nameUUIDFromBytes(svg).toString() + '"')
        .cacheControl(CacheControl.maxAge(FRESH).cachePrivate().mustRevalidate())
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CONTENT_LANGUAGE, portrait.language())
        .body(svg);
  }
}
