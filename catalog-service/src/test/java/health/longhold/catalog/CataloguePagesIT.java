package health.longhold.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Pages of the catalogue as the service writes them: what is found, in which language, for whom.
 */
class CataloguePagesIT extends LoadedCatalogueIT {
  private static final List<String> SHIPPED =
      EXERCISES.stream().map(exercise -> exercise.exerciseId().value()).toList();
  private static final Pattern CARD =
      Pattern.compile("class=\"exercise-card\"[^>]*href=\"/catalogue/([a-z-]+)\"");

  private ResponseEntity<String> page(String path, String language, boolean part) {
    return client()
        .get()
        .uri(path)
        .header("Accept", "text/html")
        .header("Accept-Language", language)
        .headers(
            headers -> {
              if (part) {
                headers.set("HX-Request", "true");
              }
            })
        .retrieve()
        .toEntity(String.class);
  }

  private String page(String path) {
    ResponseEntity<String> answer = page(path, "en", false);
    assertThat(answer.getStatusCode()).as(path).isEqualTo(HttpStatus.OK);
    return Objects.requireNonNull(answer.getBody());
  }

  /** The shipped ones: other tests publish exercises of their own in the same database. */
  private static List<String> cards(String page) {
    return allCards(page).stream().filter(SHIPPED::contains).toList();
  }

  private static List<String> allCards(String page) {
    return CARD.matcher(page).results().map((MatchResult card) -> card.group(1)).toList();
  }

  @Test
  void all_exercises_are_shown_with_their_figures() {
    String page = page("/catalogue");

    assertThat(cards(page)).containsExactlyInAnyOrderElementsOf(SHIPPED);
    for (String each : SHIPPED) {
      assertThat(page).containsOnlyOnce("data-exercise=\"" + each + "\"");
    }
    assertThat(page).contains(allCards(page).size() + " exercises").doesNotContain("style=");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ?q=bird-dog                       | alternate-leg-and-arm-raise
          ?region=CHEST                     | room-corner-stretch
          ?setting=doorway                  | doorway-stretch
          ?setting=office&position=STANDING | doorway-stretch room-corner-stretch
          ?position=BACK                    | knee-rotation
          ?position=FRONT                   | prone-leg-lift snake-pose
          ?region=LOWER_BACK&position=FRONT | prone-leg-lift snake-pose
          ?minutes=1                        | child-pose prone-leg-lift room-corner-stretch
          ?q=&region=&setting=office&position=&minutes=1 | child-pose room-corner-stretch
          """)
  void filters_meet(String query, String found) {
    assertThat(cards(page("/catalogue" + query))).containsExactlyInAnyOrder(found.split(" ", -1));
  }

  @Test
  void a_search_is_answered_in_part_and_tells_its_address() {
    ResponseEntity<String> answer =
        page("/catalogue?q=knee rotation&region=&setting=&position=BACK&minutes=", "en", true);

    assertThat(answer.getBody())
        .startsWith("<div id=\"found\"")
        .containsPattern("1 of \\d+ exercises")
        .contains("hx-swap-oob");
    assertThat(cards(Objects.requireNonNull(answer.getBody()))).containsExactly("knee-rotation");
    assertThat(answer.getHeaders().getFirst("HX-Replace-Url"))
        .isEqualTo("/catalogue?q=knee%20rotation&position=BACK");
    assertThat(answer.getHeaders().getVary()).contains("HX-Request");
  }

  @Test
  void what_is_not_found_says_what_to_do() {
    assertThat(page("/catalogue?q=zzz&position=BACK"))
        .contains("Nothing found for “zzz”", "Try fewer letters", "href=\"/catalogue?q=zzz\"");
    assertThat(page("/catalogue?position=BACK&setting=doorway"))
        .contains("No exercise is all of this at once", "Leave one of your choices open");
  }

  @Test
  void typed_words_stay_words() {
    assertThat(page("/catalogue?q=<script>alert(1)</script>"))
        .contains("&lt;script&gt;alert")
        .doesNotContain("<script>alert");
  }

  @Test
  void an_exercise_tells_all_it_has() {
    String page = page("/catalogue/prone-leg-lift");

    assertThat(page)
        .contains(
            "Only the legs move",
            "What to feel",
            "lifting the chest, arms or head",
            "you are pregnant",
            "McGill",
            "The article gives this exercise no heading",
            "exercise=\"prone-leg-lift\"",
            "data-phase=\"HOLD\"");
    assertThat(page.indexOf(">60\u00a0s<"))
        .as("the highest rung stands above the lowest")
        .isPositive()
        .isLessThan(page.indexOf(">20\u00a0s<"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/catalogue/no-such",
        "/catalogue/routines/no-such",
        "/catalogue/handouts/no-such"
      })
  void what_does_not_exist_is_a_page_that_says_so(String path) {
    ResponseEntity<String> answer = page(path, "en", false);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(answer.getBody()).contains("Nothing is here");
  }

  @Test
  void hindi_pages_speak_hindi_and_find_it() {
    String exercise = page("/catalogue/snake-pose", "hi-IN", false).getBody();
    assertThat(exercise).contains("भुजंगासन", "पेट के बल लेटें", "lang=\"hi\"");

    String found = page("/catalogue?q=कोबरा", "hi-IN", false).getBody();
    assertThat(cards(Objects.requireNonNull(found))).containsExactly("snake-pose");

    String nothing = page("/catalogue?q=कोबराा", "hi-IN", false).getBody();
    assertThat(cards(Objects.requireNonNull(nothing))).isEmpty();
  }

  @Test
  void a_handout_has_the_doses_of_its_routine_and_the_address_of_the_player() {
    String page = page("/catalogue/handouts/office-break?paper=LETTER");

    assertThat(page)
        .contains(
            "Doorway Stretch",
            "Room Corner Stretch",
            "twice, each side",
            "http://localhost:8080/player?routine=office-break",
            "/web/catalog/paper-letter.css")
        .doesNotContain("var(--figure-near");
    assertThat(page("/catalogue/handouts/office-break")).contains("/web/catalog/paper-a4.css");
  }

  @Test
  void routines_are_listed_with_the_time_they_take() {
    assertThat(page("/catalogue/routines"))
        .contains("Upper-back relief", "6 exercises, about", "Office break", "Floor mobility");
    assertThat(page("/catalogue/routines/upper-back-relief"))
        .contains("/catalogue/handouts/upper-back-relief", "each position");
  }
}
