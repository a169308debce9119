package health.longhold.platform.story;

import java.util.Map;

/** How long a person can hold, and what they feel: growing capacity with a little noise. */
record Body(Person person, Script script) {
  private static final Map<String, Capacity> CAPACITY =
      Map.of(
          "cat-cow", new Capacity(5, 0.15),
          "child-pose", new Capacity(20, 1),
          "doorway-stretch/LEFT", new Capacity(15.5, 0.2),
          "doorway-stretch/RIGHT", new Capacity(22, 0.3),
          "alternate-leg-and-arm-raise", new Capacity(7, 0.12),
          "prone-leg-lift", new Capacity(24, 0.75),
          "room-corner-stretch", new Capacity(40, 1));
  private static final Capacity ENOUGH = new Capacity(600, 0);

  /** Seconds a person can hold: at first, and more every day. */
  private record Capacity(double start, double perDay) {
    double on(int day, double strength) {
      return start + perDay * strength * day;
    }
  }

  /** Seconds held, to a tenth. */
  double held(String exercise, String side, int targetSeconds, int day, int nth) {
    double surplus = 0.8 * person.chance().unit("surplus", exercise, side, day, nth);
    return Math.floor(10 * Math.min(capacity(exercise, side, day), targetSeconds + surplus)) / 10;
  }

  /** Borg CR10: 3 to 6. */
  int effort(String exercise, int targetSeconds, int day) {
    double share = targetSeconds / capacity(exercise, "RIGHT", day);
    if (!person.protagonist() && person.chance().unit("effort", exercise, day) < 0.05) {
      return 6;
    }
    return share > 0.93 ? 5 : share > 0.8 ? 4 : 3;
  }

  int painBefore(int day) {
    return script.painful(day) ? 4 : day < 42 ? 2 : 1;
  }

  int painDuring(String exercise, int day) {
    return script.painful(day)
        ? 3 + person.chance().pick(2, "during", exercise, day)
        : 1 + person.chance().pick(2, "during", exercise, day);
  }

  int painAfter(int day) {
    return script.painful(day) ? 4 : 1;
  }

  /** Never worse than before the session, so that a painful week keeps and does not lower. */
  int painNextMorning(int day) {
    return painBefore(day) - person.chance().pick(2, "morning", day);
  }

  private double capacity(String exercise, String side, int day) {
    Capacity whole = CAPACITY.getOrDefault(exercise, ENOUGH);
    return CAPACITY.getOrDefault(exercise + "/" + side, whole).on(day, person.strength());
  }
}
