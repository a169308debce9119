package health.longhold.platform.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one device wrote down during one session, and what it put right afterwards. {@code achieved}
 * says the same for people, an exercise a line.
 */
record Journal(
    UUID device,
    UUID bootId,
    List<Entry> entries,
    List<Achieved> achieved,
    @Nullable Correction correction) {

  /** One entry as the journal protocol spells it: its place and time, its type, its own fields. */
  record Entry(
      int seq, UUID id, Instant at, long elapsedMs, String type, @JsonUnwrapped Line line) {}

  /** The fields of each type of entry; the record's name is the type. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  sealed interface Line {
    record HoldCompleted(
        int item, int set, int repetition, String phase, String side, double heldSeconds)
        implements Line {}

    record HoldReleased(
        int item, int set, int repetition, String phase, String side, double heldSeconds)
        implements Line {}

    record PainReported(String moment, @Nullable Integer item, int score) implements Line {}

    record EffortReported(int item, int score) implements Line {}

    record Finished(int lastSeq) implements Line {}

    record Corrected(Place corrects, int number, Fields fields) implements Line {}
  }

  record Place(UUID device, int seq) {}

  record Fields(double heldSeconds) {}

  /** The shortest hold in seconds, how many of the holds reached the target, pain and effort. */
  record Achieved(
      int item,
      String exercise,
      Dose target,
      double shortest,
      int held,
      int holds,
      int pain,
      int effort) {}

  /** A mistyped entry put right, and what the exercise came to with it. */
  record Correction(Entry entry, Achieved achieved) {}

  List<List<Entry>> batches(int size) {
    List<List<Entry>> batches = new ArrayList<>();
    for (int from = 0; from < entries.size(); from += size) {
      batches.add(entries.subList(from, Math.min(from + size, entries.size())));
    }
    return batches;
  }
}
