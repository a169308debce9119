package health.longhold.catalog.figure.domain;

/**
 * What part of the world a figure's picture shows; every picture is 240 by 180 units, so pages can
 * keep its place before it is there.
 *
 * @param across centimetres from its left edge to its right
 * @param x where its middle is, right of the world's middle as the camera sees it
 * @param y where its middle is, above the ground as the camera sees it
 */
public record Frame(double across, double x, double y) {
  static final int WIDTH = 240;
  static final int HEIGHT = 180;

  double scale() {
    return WIDTH / across;
  }

  double x(double seen) {
    return WIDTH / 2.0 + (seen - x) * scale();
  }

  double y(double seen) {
    return HEIGHT / 2.0 + (seen + y) * scale();
  }
}
