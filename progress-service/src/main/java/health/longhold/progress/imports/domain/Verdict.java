package health.longhold.progress.imports.domain;

import org.jspecify.annotations.Nullable;

/** What became of one record; {@code code} says why when it was not simply taken. */
public record Verdict(Status status, @Nullable String code) {
  public static final Verdict IMPORTED = new Verdict(Status.IMPORTED, null);
  public static final Verdict DUPLICATE = new Verdict(Status.DUPLICATE, null);
  public static final Verdict HISTORY_ONLY = new Verdict(Status.HISTORY_ONLY, null);

  public static Verdict rejected(String code) {
    return new Verdict(Status.REJECTED, code);
  }

  public static Verdict retry(String code) {
    return new Verdict(Status.RETRY, code);
  }

  /** The closed list of answers. */
  public enum Status {
    /** Taken, and its consequences can be read. */
    IMPORTED,
    /** Already in, with the same content. */
    DUPLICATE,
    /** Kept, but older than the member's newest assessed session, so it decides nothing. */
    HISTORY_ONLY,
    /** Not taken; sending it unchanged is useless. */
    REJECTED,
    /** Not finished in time; send it again, with those of the same member behind it. */
    RETRY
  }
}
