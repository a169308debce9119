package health.longhold.session.livesession.domain;

import static java.util.Comparator.comparing;

import health.longhold.kernel.DeviceId;
import java.util.Comparator;

/** A place in a device's journal; places are ordered by device, then by {@code seq} from 1. */
public record EntryRef(DeviceId device, int seq) implements Comparable<EntryRef> {
  private static final Comparator<EntryRef> ORDER =
      comparing((EntryRef ref) -> ref.device().value()).thenComparingInt(EntryRef::seq);

  @Override
  public int compareTo(EntryRef other) {
    return ORDER.compare(this, other);
  }
}
