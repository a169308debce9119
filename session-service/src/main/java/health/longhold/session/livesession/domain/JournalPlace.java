package health.longhold.session.livesession.domain;

import static java.util.Comparator.comparing;

import health.longhold.session.livesession.domain.JournalLine.Entry;
import health.longhold.session.livesession.domain.JournalLine.Refused;
import health.longhold.session.livesession.domain.JournalLine.Untimely;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was ever told at one place of a journal, in an order that does not depend on
 * arrival. More than one content is a conflict.
 */
public record JournalPlace(List<Kept> kept) {
  static final JournalPlace EMPTY = new JournalPlace(List.of());
  private static final Comparator<Kept> BY_TEXT = comparing(kept -> kept.line().toString());

  public JournalPlace {
    kept = List.copyOf(kept);
  }

  /**
   * One content, the boot it was written in, and when it was first received. The boot is null when
   * it came under more than one, so that no duration may rest on it, or when it only fills the
   * place.
   */
  public record Kept(JournalLine line, @Nullable UUID boot, Instant receivedAt) {}

  boolean conflicting() {
    return kept.size() > 1;
  }

  /** The contents that were understood and in time. */
  List<Entry> entries() {
    return kept.stream().map(Kept::line).<Entry>mapMulti(JournalPlace::entry).toList();
  }

  boolean holds(Entry entry) {
    return kept.stream().anyMatch(k -> k.line().equals(entry));
  }

  /** The same entry as it was turned away for its time, if that happened. */
  Optional<Untimely> untimely(Entry entry) {
    return kept.stream()
        .map(Kept::line)
        .<Untimely>mapMulti(
            (line, found) -> {
              if (line instanceof Untimely late && late.entry().equals(entry)) {
                found.accept(late);
              }
            })
        .findFirst();
  }

  /** This place with one more line; the same place when that tells nothing new. */
  JournalPlace with(JournalLine line, UUID boot, Instant receivedAt) {
    return switch (line) {
      case Entry entry -> withEntry(entry, boot, receivedAt);
      case Untimely late ->
          holds(late.entry()) || untimely(late.entry()).isPresent()
              ? this
              : adding(new Kept(late, null, receivedAt));
      case Refused refused ->
          kept.stream().anyMatch(k -> sameText(k.line(), refused))
              ? this
              : adding(new Kept(refused, null, receivedAt));
    };
  }

  private JournalPlace withEntry(Entry entry, UUID boot, Instant receivedAt) {
    for (Kept known : kept) {
      if (known.line().equals(entry)) {
        return known.boot() == null || known.boot().equals(boot)
            ? this
            : replacing(known, new Kept(entry, null, known.receivedAt()));
      }
    }
    return untimely(entry)
        .flatMap(late -> kept.stream().filter(k -> k.line().equals(late)).findFirst())
        .map(late -> replacing(late, new Kept(entry, boot, receivedAt)))
        .orElseGet(() -> adding(new Kept(entry, boot, receivedAt)));
  }

  private JournalPlace adding(Kept added) {
    List<Kept> all = new ArrayList<>(kept);
    int place = Collections.binarySearch(all, added, BY_TEXT); // texts are long, so few are read
    all.add(place < 0 ? -place - 1 : place, added);
    return new JournalPlace(all);
  }

  private JournalPlace replacing(Kept old, Kept replacement) {
    List<Kept> others = new ArrayList<>(kept);
    others.remove(old);
    return new JournalPlace(others).adding(replacement);
  }

  private static boolean sameText(JournalLine line, Refused refused) {
    return line instanceof Refused other && other.digest().equals(refused.digest());
  }

  private static void entry(JournalLine line, Consumer<Entry> found) {
    if (line instanceof Entry entry) {
      found.accept(entry);
    }
  }
}
