package health.longhold.catalog.figure.domain;

/** What the parts of a picture are painted with: any SVG paint. */
public record Palette(
    String near, String trunk, String far, String line, String ground, String band, String act) {

  /** Follows the page it stands in, by custom properties, and is ink without a page. */
  public static final Palette PAGE =
      new Palette(
          "var(--figure-near, currentColor)",
          "var(--figure-trunk, #43514e)",
          "var(--figure-far, #a9b1ad)",
          "var(--figure-line, #8b938f)",
          "var(--figure-ground, #ebe6db)",
          "var(--figure-band, #8fd6c4)",
          "var(--figure-act, #0d7266)");

  public static final Palette LIGHT =
      new Palette("#22302e", "#43514e", "#a9b1ad", "#8b938f", "#ebe6db", "#8fd6c4", "#0d7266");

  public static final Palette DARK =
      new Palette("#f1ece2", "#cdcac1", "#6b6f6b", "#7f8380", "#2c2f2d", "#1f7f70", "#5cc7b3");

  /** Ink on white, its tones apart on a printer without colours too. */
  public static final Palette PRINT =
      new Palette("#111111", "#3d3d3d", "#b4b4b4", "#8a8a8a", "#efefef", "#cfe8e1", "#111111");
}
