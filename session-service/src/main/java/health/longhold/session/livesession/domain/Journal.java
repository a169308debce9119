package health.longhold.session.livesession.domain;

import static java.util.Collections.unmodifiableNavigableMap;
import static java.util.Comparator.comparing;

import health.longhold.kernel.DeviceId;
import health.longhold.kernel.EntryId;
import health.longhold.session.livesession.domain.JournalLine.Entry;
import health.longhold.session.livesession.domain.JournalPlace.Kept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * The set of journal lines of a session, by place. Equal sets are equal journals, whatever the
 * order, the batches and the repetitions in which they arrived.
 */
public record Journal(NavigableMap<EntryRef, JournalPlace> places) {
  public static final Journal EMPTY = new Journal(new TreeMap<>());

  public Journal {
    places = unmodifiableNavigableMap(places); // not copied: every maker hands over its own map
  }

  /** Seqs of a device that have not arrived, both ends included. */
  public record Gap(int from, int to) {}

  /** How much of it is kept, every content of every place. */
  int size() {
    return places.values().stream().mapToInt(place -> place.kept().size()).sum();
  }

  JournalPlace at(EntryRef place) {
    return places.getOrDefault(place, JournalPlace.EMPTY);
  }

  /** This journal with the lines of one device, written in one boot and received at once. */
  Journal with(DeviceId device, UUID boot, Instant receivedAt, List<JournalLine> lines) {
    TreeMap<EntryRef, JournalPlace> next = new TreeMap<>(places);
    for (JournalLine line : lines) {
      next.merge(
          new EntryRef(device, line.seq()),
          JournalPlace.EMPTY.with(line, boot, receivedAt),
          (known, _) -> known.with(line, boot, receivedAt));
    }
    return new Journal(next);
  }

  /** Where each id stands first; the same id at any other place is reused. */
  Map<EntryId, EntryRef> owners() {
    Map<EntryId, EntryRef> owners = new HashMap<>();
    forEachEntry((place, entry) -> owners.putIfAbsent(entry.id(), place));
    return owners;
  }

  /** Visits every understood entry by device, then seq. */
  void forEachEntry(BiConsumer<EntryRef, Entry> visitor) {
    places.forEach((place, told) -> told.entries().forEach(entry -> visitor.accept(place, entry)));
  }

  /** The highest seq up to which a device's journal has no gap; 0 when its first is missing. */
  int acknowledgedThrough(DeviceId device) {
    List<Gap> gaps = gaps(device);
    return gaps.isEmpty() ? lastSeq(device) : gaps.getFirst().from() - 1;
  }

  /** What is missing of a device's journal, up to its last known or announced seq. */
  List<Gap> gaps(DeviceId device) {
    List<Gap> gaps = new ArrayList<>();
    int expected = 1;
    for (EntryRef place : of(device).keySet()) {
      if (place.seq() > expected) {
        gaps.add(new Gap(expected, place.seq() - 1));
      }
      expected = place.seq() + 1;
    }
    int last = lastSeq(device);
    if (expected <= last) {
      gaps.add(new Gap(expected, last));
    }
    return gaps;
  }

  /** Whether every device's journal is here up to its last known or announced seq. */
  boolean complete() {
    return devices().stream().allMatch(device -> gaps(device).isEmpty());
  }

  /** The boot an entry was written in, if it came under one only. */
  Optional<UUID> bootOf(EntryRef place, Entry entry) {
    return at(place).kept().stream()
        .filter(kept -> kept.line().equals(entry))
        .map(Kept::boot)
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** When an entry was first received, by the server's clock. */
  Instant receivedAt(EntryRef place, Entry entry) {
    return at(place).kept().stream()
        .filter(kept -> kept.line().equals(entry))
        .map(Kept::receivedAt)
        .findFirst()
        .orElseThrow();
  }

  /** When it happened, as the device says; but nothing happens after it is known. */
  Instant happenedAt(EntryRef place, Entry entry) {
    Instant received = receivedAt(place, entry);
    return entry.at().isAfter(received) ? received : entry.at();
  }

  NavigableMap<EntryRef, JournalPlace> of(DeviceId device) {
    return places.subMap(
        new EntryRef(device, 0), true, new EntryRef(device, Integer.MAX_VALUE), true);
  }

  private int lastSeq(DeviceId device) {
    NavigableMap<EntryRef, JournalPlace> own = of(device);
    int highest = own.isEmpty() ? 0 : own.lastKey().seq();
    return own.values().stream()
        .flatMap(place -> place.entries().stream())
        .mapToInt(entry -> entry.told() instanceof Told.End end ? end.lastSeq() : 0)
        .reduce(highest, Math::max);
  }

  /** Every device that has told anything. */
  Set<DeviceId> devices() {
    Set<DeviceId> devices = new TreeSet<>(comparing(DeviceId::value));
    places.keySet().forEach(place -> devices.add(place.device()));
    return devices;
  }
}
