package health.longhold.contract.catalog.v1;

import java.util.List;

/**
 * What a person reads and hears: ordered steps, what to feel, what not to feel, breathing, when it
 * fits the day, variations and a challenge.
 */
public record Instructions(
    List<String> steps,
    List<String> feel,
    List<String> avoid,
    String breathing,
    List<String> when,
    List<String> variations) {
  public Instructions {
    steps = List.copyOf(steps);
    feel = List.copyOf(feel);
    avoid = List.copyOf(avoid);
    when = List.copyOf(when);
    variations = List.copyOf(variations);
  }
}
