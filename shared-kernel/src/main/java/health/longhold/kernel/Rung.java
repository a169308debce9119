package health.longhold.kernel;

import org.jspecify.annotations.Nullable;

/** One dose of a ladder; {@code fromAge} keeps it for people of that band and older. */
public record Rung(Dose dose, @Nullable AgeBand fromAge) {

  /** Whether a person of this age band may climb to it. */
  public boolean isFor(AgeBand age) {
    return fromAge == null || age.atLeast(fromAge);
  }
}
