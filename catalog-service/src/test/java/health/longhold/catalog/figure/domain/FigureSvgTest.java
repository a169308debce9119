package health.longhold.catalog.figure.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.catalog.CatalogueFiles;
import health.longhold.catalog.figure.read.drawing.FigureFiles;
import health.longhold.contract.catalog.v1.ExerciseRevision;
import health.longhold.kernel.Laterality;
import health.longhold.kernel.Phase;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** The picture: what it is made of, how it moves, how it turns around and what it says. */
class FigureSvgTest {
  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "golden", "figure-prone-leg-lift-HOLD.svg");

  static Stream<Figure> figures() {
    return FigureFiles.all().stream();
  }

  private static String still(Figure figure, Phase phase, boolean mirrored) {
    return FigureSvg.of(figure, new Portrait(phase, mirrored, false, "en", Palette.LIGHT));
  }

  private static String moving(Figure figure) {
    return FigureSvg.of(figure, new Portrait(Figure.START, false, true, "en", Palette.PAGE));
  }

  private static List<Element> elements(String svg, String name) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    var found = document.getElementsByTagName(name);
    return IntStream.range(0, found.getLength())
        .mapToObj(found::item)
        .map(Element.class::cast)
        .toList();
  }

  @Test
  void every_shipped_exercise_has_a_figure_of_its_phases_and_sides() {
    List<Figure> figures = FigureFiles.all();
    List<ExerciseRevision> exercises = CatalogueFiles.exercises();
    assertThat(figures)
        .extracting(Figure::exerciseId)
        .containsExactlyInAnyOrderElementsOf(
            exercises.stream().map(ExerciseRevision::exerciseId).toList());
    for (Figure figure : figures) {
      ExerciseRevision exercise =
          exercises.stream()
              .filter(candidate -> candidate.exerciseId().equals(figure.exerciseId()))
              .findFirst()
              .orElseThrow();
      List<Phase> phases = new ArrayList<>(List.of(Figure.START));
      phases.addAll(exercise.phases());
      assertThat(figure.poses().keySet()).containsExactlyElementsOf(phases);
      assertThat(figure.sides()).isEqualTo(exercise.laterality() == Laterality.ALTERNATING);
      assertThat(figure.name()).containsEntry("en", exercise.name()).containsKey("hi");
    }
  }

  @Test
  void one_still_is_drawn_as_it_was_approved() throws Exception {
    Figure lift =
        FigureFiles.all().stream()
            .filter(figure -> figure.exerciseId().value().equals("prone-leg-lift"))
            .findFirst()
            .orElseThrow();
    assertThat(still(lift, Phase.HOLD, false))
        .isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("figures")
  void is_made_of_nothing_a_content_policy_could_mind(Figure figure) throws Exception {
    Set<String> allowed = Set.of("svg", "title", "desc", "g", "path", "animate");
    for (Element element : elements(moving(figure), "*")) {
      assertThat(allowed).contains(element.getTagName());
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        Attr attribute = (Attr) element.getAttributes().item(i);
        assertThat(attribute.getName()).doesNotStartWith("on").isNotIn("style", "href", "id");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("figures")
  void every_movement_is_between_paths_of_one_kind(Figure figure) throws Exception {
    List<Element> animations = elements(moving(figure), "animate");
    assertThat(animations).isNotEmpty();
    for (Element animation : animations) {
      List<String> values = List.of(animation.getAttribute("values").split(";", -1));
      List<Double> times =
          Stream.of(animation.getAttribute("keyTimes").split(";", -1))
              .map(Double::valueOf)
              .toList();
      assertThat(times).hasSameSizeAs(values).isSorted().startsWith(0.0).endsWith(1.0);
      assertThat(values.stream().map(value -> value.replaceAll("[-0-9. ]", "")).distinct())
          .hasSize(1);
      assertThat(values.getFirst()).as("goes round").isEqualTo(values.getLast());
    }
  }

  @ParameterizedTest
  @MethodSource("figures")
  void the_left_side_is_the_mirror_image_with_words_of_its_own(Figure figure) throws Exception {
    Phase phase = figure.poses().keySet().stream().toList().get(1);
    String right = still(figure, phase, false);
    String left = still(figure, phase, true);
    Element turned = elements(left, "g").getFirst();
    assertThat(turned.getAttribute("transform")).isEqualTo("matrix(-1 0 0 1 240 0)");
    assertThat(elements(right, "g").getFirst().hasAttribute("transform")).isFalse();
    assertThat(elements(left, "path").stream().map(path -> path.getAttribute("d")))
        .containsExactlyElementsOf(
            elements(right, "path").stream().map(path -> path.getAttribute("d")).toList());
    if (figure.sides()) {
      assertThat(text(left, "title")).contains("left side");
      assertThat(text(right, "title")).contains("right side");
      assertThat(text(left, "desc")).isNotEqualTo(text(right, "desc"));
    } else {
      assertThat(text(left, "desc")).isEqualTo(text(right, "desc"));
    }
  }

  @ParameterizedTest
  @MethodSource("figures")
  void every_phase_is_told_in_both_languages(Figure figure) throws Exception {
    for (Phase phase : figure.poses().keySet()) {
      for (String language : FigureWords.LANGUAGES) {
        String svg =
            FigureSvg.of(figure, new Portrait(phase, true, false, language, Palette.PRINT));
        assertThat(text(svg, "desc")).isNotBlank().doesNotContain("{");
        assertThat(text(svg, "title").matches(".*\\p{IsDevanagari}.*"))
            .isEqualTo(language.equals("hi"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("figures")
  void no_pose_leaves_the_picture(Figure figure) throws Exception {
    for (Phase phase : figure.poses().keySet()) {
      for (Element path : elements(still(figure, phase, false), "path")) {
        if (path.getAttribute("class").matches("figure-(near|trunk|far|act|band)")) {
          List<Double> numbers =
              Stream.of(path.getAttribute("d").replaceAll("[A-Z]", " ").trim().split("\\s+", -1))
                  .map(Double::valueOf)
                  .toList();
          for (int i = 0; i < numbers.size(); i += 2) {
            assertThat(numbers.get(i)).as("across").isBetween(0.0, 240.0);
            assertThat(numbers.get(i + 1)).as("down").isBetween(0.0, 180.0);
          }
        }
      }
    }
  }

  private static String text(String svg, String name) throws Exception {
    Node node = elements(svg, name).getFirst();
    return node.getTextContent();
  }
}
