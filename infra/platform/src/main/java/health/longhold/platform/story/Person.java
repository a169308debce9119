package health.longhold.platform.story;

import java.util.List;

/**
 * Somebody who trains. {@code strength} scales how fast capacity grows (1 is the protagonist's),
 * {@code attendance} and {@code mornings} are the fractions of agreed sessions done and of mornings
 * answered.
 */
record Person(
    int number,
    String site,
    Chance chance,
    double strength,
    double attendance,
    double mornings,
    Lately lately) {
  private static final List<String> SITES = List.of("site-a", "site-b", "site-c");

  /** Number 1 is the protagonist: steadfast, and the same timeline under every seed. */
  static Person of(long seed, int number) {
    Chance chance = new Chance(seed * 1_000_003 + number);
    return number == 1
        ? new Person(1, SITES.getFirst(), chance, 1, 1, 1, Lately.NOTHING)
        : new Person(
            number,
            SITES.get((number - 1) % SITES.size()),
            chance,
            0.5 + 0.7 * chance.unit("strength"),
            0.55 + 0.45 * chance.unit("attendance"),
            0.6 + 0.4 * chance.unit("mornings"),
            Lately.NOTHING);
  }

  /** The same person, whose last days bring something. */
  Person with(Lately lately) {
    return new Person(number, site, chance, strength, attendance, mornings, lately);
  }

  static List<String> sites() {
    return SITES;
  }

  boolean protagonist() {
    return number == 1;
  }
}
