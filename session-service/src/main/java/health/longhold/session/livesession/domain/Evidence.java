package health.longhold.session.livesession.domain;

import static java.util.Comparator.comparing;

import health.longhold.kernel.EntryId;
import health.longhold.session.livesession.domain.JournalLine.Entry;
import health.longhold.session.livesession.domain.Told.Corrected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a journal comes to once corrections, conflicts and reused ids are settled: a pure fold over
 * the set of entries, by device and seq.
 *
 * <p>Where words contradict each other all of them are kept and marked disputed: no raise rests on
 * a disputed statement, and the worst of them counts for safety and lowering.
 */
final class Evidence {
  private final Journal journal;
  private final @Nullable Instant cutOff;
  private final Map<EntryId, EntryRef> owners;
  private final Map<EntryRef, List<Correction>> corrections = new HashMap<>();

  private Evidence(Journal journal, @Nullable Instant cutOff) {
    this.journal = journal;
    this.cutOff = cutOff;
    this.owners = journal.owners();
  }

  /** One thing told, in the words that count. */
  record Statement(
      EntryRef place, EntryId id, Instant at, Told told, boolean disputed, boolean corrected) {}

  private record Correction(EntryRef place, Corrected told, boolean disputed) {
    private static final Comparator<Correction> ORDER =
        Comparator.<Correction>comparingInt(c -> c.told().number())
            .thenComparing(Correction::place);
  }

  /**
   * Every statement of a journal, by device and seq.
   *
   * @param cutOff the moment a suspension ended the session; what is told after it counts for
   *     safety only. Null when nothing did
   */
  static List<Statement> of(Journal journal, @Nullable Instant cutOff) {
    Evidence evidence = new Evidence(journal, cutOff);
    journal.forEachEntry(evidence::collectCorrection);
    List<Statement> statements = new ArrayList<>();
    journal.places().forEach((place, told) -> statements.addAll(evidence.statements(place, told)));
    return statements;
  }

  /** Of all corrections of an entry the highest (number, device) wins, then the later line. */
  private void collectCorrection(EntryRef place, Entry entry) {
    if (entry.told() instanceof Corrected corrected) {
      boolean disputed = disputed(place, entry) || afterCutOff(place, entry);
      Correction correction = new Correction(place, corrected, disputed);
      corrections.merge(corrected.corrects(), List.of(correction), Evidence::highest);
    }
  }

  private static List<Correction> highest(List<Correction> known, List<Correction> added) {
    int order = Correction.ORDER.compare(known.getFirst(), added.getFirst());
    if (order != 0) {
      return order > 0 ? known : added;
    }
    List<Correction> both = new ArrayList<>(known);
    both.addAll(added);
    return both;
  }

  private List<Statement> statements(EntryRef place, JournalPlace told) {
    List<Statement> statements = new ArrayList<>();
    for (Entry entry : told.entries()) {
      if (isEvidence(entry.told()) && !countsElsewhere(place, entry) && !tooLate(place, entry)) {
        statements.addAll(inTheWordsThatCount(place, entry));
      }
    }
    return settled(statements);
  }

  private List<Statement> inTheWordsThatCount(EntryRef place, Entry entry) {
    boolean disputed = disputed(place, entry) || afterCutOff(place, entry);
    List<Correction> winning = corrections.getOrDefault(place, List.of());
    boolean doubtful = winning.size() > 1 || winning.stream().anyMatch(Correction::disputed);
    Set<Statement> statements = new LinkedHashSet<>();
    boolean touched = false;
    for (Correction correction : winning) {
      Optional<Told> words = correction.told().fields().appliedTo(entry.told());
      touched |= words.isPresent();
      words.ifPresent(
          told -> statements.add(statement(place, entry, told, disputed || doubtful, true)));
    }
    if (!touched || doubtful) {
      statements.add(statement(place, entry, entry.told(), disputed || touched, false));
    }
    return List.copyOf(statements);
  }

  /** Conflicting words that a correction has made the same are in dispute no more. */
  private static List<Statement> settled(List<Statement> statements) {
    boolean agreed =
        statements.size() > 1
            && statements.stream().allMatch(Statement::corrected)
            && statements.stream().map(Statement::told).distinct().count() == 1;
    if (!agreed) {
      return statements;
    }
    Statement first = statements.stream().min(comparing(s -> s.id().value())).orElseThrow();
    return List.of(new Statement(first.place(), first.id(), first.at(), first.told(), false, true));
  }

  private Statement statement(
      EntryRef place, Entry entry, Told told, boolean disputed, boolean corrected) {
    Instant at = journal.happenedAt(place, entry);
    return new Statement(place, entry.id(), at, told, disputed, corrected);
  }

  private boolean disputed(EntryRef place, Entry entry) {
    return journal.at(place).conflicting() || !place.equals(owners.get(entry.id()));
  }

  /** The same words under the same id at an earlier place: one entry, copied. */
  private boolean countsElsewhere(EntryRef place, Entry entry) {
    EntryRef owner = owners.get(entry.id());
    return owner != null
        && !owner.equals(place)
        && journal.at(owner).entries().stream()
            .anyMatch(other -> other.id().equals(entry.id()) && other.told().equals(entry.told()));
  }

  private boolean afterCutOff(EntryRef place, Entry entry) {
    return cutOff != null && journal.happenedAt(place, entry).isAfter(cutOff);
  }

  private boolean tooLate(EntryRef place, Entry entry) {
    return afterCutOff(place, entry) && !isSafety(entry.told());
  }

  private static boolean isSafety(Told told) {
    return switch (told) {
      case Told.PainReported _, Told.EffortReported _, Told.RedFlagReported _ -> true;
      case Told _ -> false;
    };
  }

  private static boolean isEvidence(Told told) {
    return switch (told) {
      case Told.Hold _, Told.ExerciseSkipped _ -> true;
      case Told _ -> isSafety(told);
    };
  }
}
