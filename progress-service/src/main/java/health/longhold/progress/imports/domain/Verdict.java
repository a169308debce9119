package health.longhold.progress.imports.domain;

import health.longhold.kernel.CommandRejected;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of one record; {@code code} says why when it was not simply taken. */
public record Verdict(Status status, @Nullable String code, Map<String, Object> facts) {
  public static final Verdict IMPORTED = new Verdict(Status.IMPORTED, null, Map.of());
  public static final Verdict DUPLICATE = new Verdict(Status.DUPLICATE, null, Map.of());
  public static final Verdict HISTORY_ONLY = new Verdict(Status.HISTORY_ONLY, null, Map.of());

  public Verdict {
    facts = Map.copyOf(facts);
  }

  public static Verdict rejected(String code) {
    return rejected(code, Map.of());
  }

  /** {@code facts} explain a refusal, as {@link CommandRejected#details} does. */
  public static Verdict rejected(String code, Map<String, Object> facts) {
    return new Verdict(Status.REJECTED, code, facts);
  }

  public static Verdict retry(String code) {
    return new Verdict(Status.RETRY, code, Map.of());
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
