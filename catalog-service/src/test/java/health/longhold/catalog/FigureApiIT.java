package health.longhold.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Figures over HTTP: cached, mirrored, in the reader's language, refused in words. */
class FigureApiIT extends CatalogueIT {
  private static final String LIFT = "/api/catalogue/exercises/prone-leg-lift/figure.svg";
  private static final String RAISE =
      "/api/catalogue/exercises/alternate-leg-and-arm-raise/figure.svg";

  private ResponseEntity<String> figure(String path, String header, String value) {
    return client().get().uri(path).header(header, value).retrieve().toEntity(String.class);
  }

  private String svg(String path) {
    ResponseEntity<String> answer = figure(path, "Accept", "image/svg+xml,*/*");
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
    return Objects.requireNonNull(answer.getBody());
  }

  @Test
  void is_an_svg_that_is_kept_and_asked_for_again_by_its_tag() {
    ResponseEntity<String> first = figure(LIFT, "Accept", "*/*");
    assertThat(first.getHeaders().getContentType())
        .isEqualTo(MediaType.parseMediaType("image/svg+xml;charset=UTF-8"));
    assertThat(first.getHeaders().getCacheControl())
        .contains("private", "max-age=3600", "must-revalidate");
    String tag = Objects.requireNonNull(first.getHeaders().getETag());
    ResponseEntity<String> again = figure(LIFT, "If-None-Match", tag);
    assertThat(again.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
    assertThat(again.getBody()).isNull();
    assertThat(figure(LIFT + "?motion=moving", "If-None-Match", tag).getStatusCode())
        .isEqualTo(HttpStatus.OK);
  }

  @Test
  void is_still_unless_it_is_asked_to_move() {
    assertThat(svg(LIFT)).contains("data-phase=\"HOLD\"").doesNotContain("<animate");
    assertThat(svg(LIFT + "?phase=START")).contains("data-phase=\"START\"");
    assertThat(svg(LIFT + "?motion=moving")).contains("<animate");
  }

  @Test
  void is_mirrored_for_the_left_with_its_words() {
    assertThat(svg(RAISE + "?side=LEFT"))
        .contains("matrix(-1 0 0 1 240 0)", "left side", "left arm", "right leg");
    assertThat(svg(RAISE + "?side=RIGHT"))
        .doesNotContain("matrix")
        .contains("right side", "right arm", "left leg");
  }

  @Test
  void speaks_the_language_asked_for_or_accepted() {
    assertThat(svg(LIFT + "?lang=hi")).contains("lang=\"hi\"", "पेट के बल");
    ResponseEntity<String> accepted = figure(LIFT, "Accept-Language", "hi-IN,en;q=0.5");
    assertThat(accepted.getBody()).contains("पेट के बल");
    assertThat(accepted.getHeaders().getVary()).contains("Accept-Language");
    assertThat(figure(LIFT, "Accept-Language", "fr").getBody()).contains("lang=\"en\"");
    assertThat(figure(LIFT, "Accept-Language", "not;;a=header").getBody()).contains("lang=\"en\"");
  }

  @Test
  void follows_the_page_or_stands_alone_in_plain_colours() {
    assertThat(svg(LIFT)).contains("var(--figure-near, currentColor)");
    assertThat(svg(LIFT + "?theme=print")).doesNotContain("var(").contains("#111111");
  }

  @ParameterizedTest
  @CsvSource({
    "phase=CAT,    phase",
    "phase=hold,   phase",
    "side=LEFT,    side",
    "side=UP,      side",
    "motion=fast,  motion",
    "theme=pink,   theme",
    "lang=fr,      lang"
  })
  void refuses_what_the_figure_does_not_have(String query, String field) {
    ResponseEntity<JsonNode> answer = get(LIFT + "?" + query);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(body(answer).at("/errors/0/field").asString()).isEqualTo(field);
    assertThat(body(answer).at("/errors/0/allowed").asString()).isNotBlank();
  }

  @Test
  void an_exercise_nobody_has_drawn_is_told_as_such() {
    ResponseEntity<JsonNode> answer = get("/api/catalogue/exercises/no-such/figure.svg");
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(body(answer).path("code").asString()).isEqualTo("FIGURE_UNKNOWN");
  }
}
