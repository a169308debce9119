package health.longhold.progress.progression.domain;

import health.longhold.progress.progression.domain.ProgressionPolicy.LayOffRule;
import java.util.List;

/** What every policy that may be published holds to. */
final class PolicyChecks {

  private PolicyChecks() {}

  static void that(boolean holds, String expected) {
    if (!holds) {
      throw new IllegalArgumentException("expected " + expected);
    }
  }

  static void within(String field, int value, int least, int most) {
    that(least <= value && value <= most, field + " from " + least + " to " + most);
  }

  static void name(String name) {
    that(name.matches("[a-z0-9]+(-[a-z0-9]+)*") && name.length() <= 80, "a name in kebab case");
  }

  /** Longer away never means a higher dose. */
  static void layOff(List<LayOffRule> rules) {
    for (int i = 0; i < rules.size(); i++) {
      LayOffRule rule = rules.get(i);
      within("layOff.fromDays", rule.fromDays(), 1, 365);
      that(rule.rungsDown() == null || rule.rungsDown() >= 1, "layOff.rungsDown from 1");
      if (i > 0) {
        that(rules.get(i - 1).fromDays() < rule.fromDays(), "layOff in rising order of days");
        that(goesFurther(rules.get(i - 1), rule), "layOff that goes further down with time");
      }
    }
  }

  private static boolean goesFurther(LayOffRule earlier, LayOffRule later) {
    Integer before = earlier.rungsDown();
    Integer after = later.rungsDown();
    return after == null || (before != null && before <= after);
  }
}
