package health.longhold.platform.story;

import java.util.List;

/**
 * The dose a phone sets after days without an exercise. Imported sessions have no prescription to
 * read it from, so their member's own notes follow the same table.
 */
final class LayOff {
  private LayOff() {}

  static Dose apply(Dose target, List<Dose> ladder, long daysWithout) {
    int rung = Math.max(0, ladder.indexOf(target));
    int down = daysWithout <= 7 ? 0 : daysWithout <= 14 ? 1 : daysWithout <= 28 ? 2 : rung;
    return down == 0 ? target : ladder.get(Math.max(0, rung - down));
  }
}
