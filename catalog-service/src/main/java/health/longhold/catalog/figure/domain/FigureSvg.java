package health.longhold.catalog.figure.domain;

import health.longhold.catalog.figure.domain.Figure.Arrow;
import health.longhold.catalog.figure.domain.Figure.Band;
import health.longhold.catalog.figure.domain.Figure.Line;
import health.longhold.catalog.figure.domain.Figure.Part;
import health.longhold.catalog.figure.domain.Motion.Instant;
import health.longhold.kernel.Phase;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A figure as the text of an SVG: the same words in, the same letters out. It has no style and no
 * script, so it stands under any content policy, as an image, in a page and on paper.
 */
public final class FigureSvg {
  private static final double[] BAND_WIDTHS = {17, 13, 9, 5};

  private final StringBuilder svg = new StringBuilder();
  private final Figure figure;
  private final Portrait portrait;
  private final Drawing drawing;
  private final Motion motion;
  private final Body still;
  private final boolean facing;

  private FigureSvg(Figure figure, Portrait portrait) {
    this.figure = figure;
    this.portrait = portrait;
    this.drawing = new Drawing(figure);
    this.motion = Motion.of(figure);
    this.still = Motion.stance(figure, portrait.phase()).body();
    this.facing = drawing.facesUs(motion.instants().getFirst().body());
  }

  public static String of(Figure figure, Portrait portrait) {
    return new FigureSvg(figure, portrait).text();
  }

  private String text() {
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(Frame.WIDTH)
        .append(' ')
        .append(Frame.HEIGHT)
        .append("\" role=\"img\" class=\"figure\" data-exercise=\"")
        .append(figure.exerciseId())
        .append("\" data-phase=\"")
        .append(portrait.phase())
        .append("\" data-round=\"")
        .append(Numbers.thousandths(motion.seconds()))
        .append("\" data-dwells=\"")
        .append(dwells())
        .append("\" lang=\"")
        .append(portrait.language())
        .append("\">\n");
    svg.append("<title>").append(escaped(FigureWords.title(figure, portrait))).append("</title>\n");
    svg.append("<desc>").append(escaped(FigureWords.says(figure, portrait))).append("</desc>\n");
    svg.append("<g fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
    if (portrait.mirrored()) {
      svg.append(" transform=\"matrix(-1 0 0 1 ").append(Frame.WIDTH).append(" 0)\"");
    }
    svg.append(">\n");
    room();
    lines(false);
    body();
    lines(true);
    arrows();
    svg.append("</g>\n</svg>\n");
    return svg.toString();
  }

  private String dwells() {
    return motion.dwells().stream()
        .map(
            dwell ->
                dwell.phase()
                    + ":"
                    + Numbers.thousandths(dwell.from())
                    + ":"
                    + Numbers.thousandths(dwell.to()))
        .collect(Collectors.joining(" "));
  }

  private void room() {
    if (!figure.mat().isEmpty()) {
      String area = drawing.area(figure.mat());
      svg.append("<path class=\"figure-ground\" fill=\"")
          .append(portrait.palette().ground())
          .append("\" stroke=\"")
          .append(portrait.palette().ground())
          .append("\" stroke-width=\"4\" d=\"")
          .append(area)
          .append("\"/>\n");
    }
  }

  private void lines(boolean before) {
    for (Line line : figure.lines()) {
      if (line.before() == before) {
        svg.append("<path class=\"figure-line\" stroke=\"")
            .append(portrait.palette().line())
            .append("\" stroke-width=\"2\" d=\"")
            .append(drawing.line(line.places()))
            .append("\"/>\n");
      }
    }
  }

  private void body() {
    for (Part part : figure.layers()) {
      Palette palette = portrait.palette();
      boolean far = figure.far().contains(part);
      // depth is shown by tone; where nothing is far, the body is of one
      boolean middle = (part == Part.TRUNK || part == Part.HEAD) && !figure.far().isEmpty();
      String paint = far ? palette.far() : middle ? palette.trunk() : palette.near();
      String name = far ? "figure-far" : middle ? "figure-trunk" : "figure-near";
      moving("class=\"" + name + "\" fill=\"" + paint + "\"", body -> drawing.part(part, body));
      if (part == Part.TRUNK) {
        figure.bands().forEach(this::band);
      } else if (part == Part.HEAD && facing) {
        moving(
            "class=\"figure-far\" stroke=\"" + palette.far() + "\" stroke-width=\"2\"",
            drawing::nose);
      }
    }
  }

  /** Soft edges without a filter, which paper and small processors do not like. */
  private void band(Band band) {
    if (isLeftOut(band.phase())) {
      return;
    }
    for (double width : BAND_WIDTHS) {
      moving(
          "class=\"figure-band\" stroke=\""
              + portrait.palette().band()
              + "\" stroke-opacity=\".3\" stroke-width=\""
              + Numbers.tenths(width * band.broad() * figure.frame().scale() / 1.4)
              + "\""
              + shown(band.phase()),
          body -> drawing.band(band, body),
          shows(band.phase()));
    }
  }

  private void arrows() {
    for (Arrow arrow : figure.arrows()) {
      if (isLeftOut(arrow.phase())) {
        continue;
      }
      svg.append("<path class=\"figure-act\" stroke=\"")
          .append(portrait.palette().act())
          .append("\" stroke-width=\"2.4\"")
          .append(shown(arrow.phase()))
          .append(" d=\"")
          .append(drawing.arrow(arrow))
          .append("\">");
      svg.append(shows(arrow.phase()));
      svg.append("</path>\n");
    }
  }

  /** A still shows what belongs to its own phase; a moving picture shows each in its time. */
  private boolean isLeftOut(Phase phase) {
    return !portrait.moving() && !phase.equals(portrait.phase());
  }

  private String shown(Phase phase) {
    return phase.equals(portrait.phase()) ? "" : " opacity=\"0\"";
  }

  /** Shows something on the way to a phase and during it, not else. */
  private String shows(Phase phase) {
    return portrait.moving()
        ? animation(
            "opacity",
            motion.instants().stream()
                .map(instant -> instant.place().equals(phase) ? "1" : "0")
                .toList())
        : "";
  }

  private void moving(String attributes, Function<Body, String> path) {
    moving(attributes, path, "");
  }

  private void moving(String attributes, Function<Body, String> path, String further) {
    svg.append("<path ").append(attributes).append(" d=\"").append(path.apply(still));
    svg.append("\">").append(further);
    if (portrait.moving()) {
      svg.append(animation("d", motion.instants().stream().map(Instant::body).map(path).toList()));
    }
    svg.append("</path>\n");
  }

  /** What stays the same is left out: a value between two equal ones says nothing. */
  private String animation(String attribute, List<String> values) {
    if (values.stream().distinct().count() == 1) {
      return "";
    }
    StringBuilder times = new StringBuilder();
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      boolean inner = i > 0 && i < values.size() - 1;
      if (inner
          && values.get(i).equals(values.get(i - 1))
          && values.get(i).equals(values.get(i + 1))) {
        continue;
      }
      String separator = kept.isEmpty() ? "" : ";";
      times
          .append(separator)
          .append(Numbers.thousandths(motion.instants().get(i).at() / motion.seconds()));
      kept.append(separator).append(values.get(i));
    }
    return "<animate attributeName=\""
        + attribute
        + "\" dur=\""
        + Numbers.thousandths(motion.seconds())
        + "s\" repeatCount=\"indefinite\" keyTimes=\""
        + times
        + "\" values=\""
        + kept
        + "\"/>";
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
