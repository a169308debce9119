package health.longhold.kernel;

import java.util.Comparator;

/**
 * Which hold of a session: position of the exercise in the prescription (from 1), set and
 * repetition (from 1), phase, side.
 */
public record HoldKey(int item, int set, int repetition, Phase phase, Side side)
    implements Comparable<HoldKey> {
  private static final Comparator<HoldKey> ORDER =
      Comparator.comparingInt(HoldKey::item)
          .thenComparingInt(HoldKey::set)
          .thenComparingInt(HoldKey::repetition)
          .thenComparing(key -> key.phase().value())
          .thenComparing(HoldKey::side);

  @Override
  public int compareTo(HoldKey other) {
    return ORDER.compare(this, other);
  }
}
