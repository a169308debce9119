package health.longhold.session.livesession.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A journal entry as it was sent: every field any type may carry, nothing checked yet. */
public record EntryForm(
    @Nullable Integer seq,
    @Nullable UUID id,
    @Nullable Instant at,
    @Nullable Long elapsedMs,
    @Nullable String type,
    @Nullable Integer item,
    @Nullable Integer set,
    @Nullable Integer repetition,
    @Nullable String phase,
    @Nullable String side,
    @Nullable Double heldSeconds,
    @Nullable String moment,
    @Nullable Integer score,
    @Nullable String reason,
    @Nullable String flag,
    @Nullable Integer lastSeq,
    @Nullable Corrects corrects,
    @Nullable Integer number,
    @Nullable Fields fields) {

  /** The entry a correction is about. */
  public record Corrects(@Nullable UUID device, @Nullable Integer seq) {}

  /** The new values of a correction. */
  public record Fields(
      @Nullable Double heldSeconds,
      @Nullable Integer score,
      @Nullable String moment,
      @Nullable String reason) {}
}
