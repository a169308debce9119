package health.longhold.catalog.figure.domain;

import health.longhold.catalog.figure.domain.Camera.Spot;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the path data of an SVG. What is drawn in the same order has the same letters and as many
 * numbers, whatever the pose, so that one path can turn into the next.
 */
final class Outline {
  private final StringBuilder path = new StringBuilder();
  private final Frame frame;

  Outline(Frame frame) {
    this.frame = frame;
  }

  /** A round-ended part that grows thinner from one end to the other. */
  Outline tapered(Spot from, double thick, Spot to, double thin) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double way = Math.atan2(dy, dx);
    double distance = Math.hypot(dx, dy);
    // seen from its end the thicker circle hides the other: the sides then touch at the far point
    double cosine = distance < 1e-6 ? 0 : Math.clamp((thick - thin) / distance, -.999, .999);
    double half = Math.acos(cosine);
    move(around(from, thick, way + half));
    arc(from, thick, way + half, 2 * Math.PI - 2 * half);
    line(around(to, thin, way - half));
    arc(to, thin, way - half, 2 * half);
    path.append('Z');
    return this;
  }

  /** A closed smooth line through the spots. */
  Outline closed(List<Spot> spots) {
    int count = spots.size();
    move(spots.getFirst());
    for (int i = 0; i < count; i++) {
      curve(
          spots.get((i + count - 1) % count),
          spots.get(i),
          spots.get((i + 1) % count),
          spots.get((i + 2) % count));
    }
    path.append('Z');
    return this;
  }

  /** An open smooth line through the spots. */
  Outline open(List<Spot> spots) {
    int last = spots.size() - 1;
    move(spots.getFirst());
    for (int i = 0; i < last; i++) {
      curve(
          spots.get(Math.max(i - 1, 0)),
          spots.get(i),
          spots.get(i + 1),
          spots.get(Math.min(i + 2, last)));
    }
    return this;
  }

  /** Straight lines from spot to spot. */
  Outline straight(List<Spot> spots) {
    move(spots.getFirst());
    spots.stream().skip(1).forEach(this::line);
    return this;
  }

  Outline shut() {
    path.append('Z');
    return this;
  }

  /** The head of an arrow that comes from one spot to the other. */
  Outline barbs(Spot before, Spot tip, double size) {
    double way = Math.atan2(tip.y() - before.y(), tip.x() - before.x());
    List<Spot> barbs = new ArrayList<>();
    barbs.add(around(tip, size, way + Math.PI * .8));
    barbs.add(tip);
    barbs.add(around(tip, size, way - Math.PI * .8));
    return straight(barbs);
  }

  private void curve(Spot before, Spot from, Spot to, Spot after) {
    path.append('C');
    spot(from.plus((to.x() - before.x()) / 6, (to.y() - before.y()) / 6));
    path.append(' ');
    spot(to.plus((from.x() - after.x()) / 6, (from.y() - after.y()) / 6));
    path.append(' ');
    spot(to);
  }

  private void arc(Spot middle, double radius, double from, double sweep) {
    double step = sweep / 2;
    double handle = 4.0 / 3 * Math.tan(step / 4) * radius;
    for (int part = 0; part < 2; part++) {
      double begin = from + part * step;
      double end = begin + step;
      Spot first = around(middle, radius, begin);
      Spot last = around(middle, radius, end);
      path.append('C');
      spot(first.plus(-Math.sin(begin) * handle, Math.cos(begin) * handle));
      path.append(' ');
      spot(last.plus(Math.sin(end) * handle, -Math.cos(end) * handle));
      path.append(' ');
      spot(last);
    }
  }

  private static Spot around(Spot middle, double radius, double angle) {
    return middle.plus(Math.cos(angle) * radius, Math.sin(angle) * radius);
  }

  private void move(Spot to) {
    path.append('M');
    spot(to);
  }

  private void line(Spot to) {
    path.append('L');
    spot(to);
  }

  private void spot(Spot spot) {
    path.append(Numbers.tenths(frame.x(spot.x()))).append(' ');
    path.append(Numbers.tenths(frame.y(spot.y())));
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
