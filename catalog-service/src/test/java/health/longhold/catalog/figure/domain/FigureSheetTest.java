package health.longhold.catalog.figure.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.catalog.figure.read.drawing.FigureFiles;
import health.longhold.kernel.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Writes all figures on one sheet, {@code target/figures.html}: open it in a browser and look.
 * Every pose in both themes at three sizes, each movement, and the left side.
 */
class FigureSheetTest {
  private static final Path SHEET = Path.of("target", "figures.html");
  private static final List<Integer> WIDTHS = List.of(96, 240, 600);

  @Test
  void is_written_with_every_pose() throws IOException {
    StringBuilder page = new StringBuilder("<!doctype html><meta charset=utf-8>");
    int drawn = 0;
    for (Figure figure : FigureFiles.all()) {
      page.append("<h1>").append(figure.name().get("en")).append("</h1>");
      for (Phase phase : figure.poses().keySet()) {
        page.append("<h2>").append(phase).append("</h2>");
        drawn += draw(page, figure, phase, Palette.LIGHT, "#faf7f0");
        drawn += draw(page, figure, phase, Palette.DARK, "#1c1b19");
      }
      page.append("<h2>moving, then left</h2><div>");
      page.append(sized(figure, new Portrait(Figure.START, false, true, "en", Palette.LIGHT), 480));
      page.append(sized(figure, new Portrait(Figure.START, true, true, "hi", Palette.PRINT), 480));
      page.append("</div>");
    }
    Files.createDirectories(SHEET.getParent());
    Files.writeString(SHEET, page);
    int poses = FigureFiles.all().stream().mapToInt(figure -> figure.poses().size()).sum();
    assertThat(drawn).isEqualTo(poses * 2 * WIDTHS.size());
  }

  private static int draw(
      StringBuilder page, Figure figure, Phase phase, Palette palette, String ground) {
    page.append("<div style='background:").append(ground).append("'>");
    for (int width : WIDTHS) {
      page.append(sized(figure, new Portrait(phase, false, false, "en", palette), width));
    }
    page.append("</div>");
    return WIDTHS.size();
  }

  private static String sized(Figure figure, Portrait portrait, int width) {
    return FigureSvg.of(figure, portrait).replace("<svg ", "<svg width=\"" + width + "\" ");
  }
}
