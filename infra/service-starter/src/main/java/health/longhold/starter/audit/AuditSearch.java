package health.longhold.starter.audit;

import health.longhold.kernel.MemberId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What a search asks for, in what it is shown; each part narrows it, none is needed. */
record AuditSearch(
    @Nullable MemberId whose,
    @Nullable String who,
    @Nullable String what,
    @Nullable AuditOutcome outcome,
    @Nullable Instant from,
    @Nullable Instant until) {

  String conditions() {
    StringBuilder conditions = new StringBuilder();
    values().keySet().forEach(name -> conditions.append(condition(name)));
    return conditions.toString();
  }

  StatementSpec bind(StatementSpec query) {
    return query.params(values());
  }

  private static String condition(String name) {
    return switch (name) {
      case "whose" -> " and whose = :whose::uuid";
      case "who" -> " and subject = :who";
      case "what" -> " and strpos(" + AuditEntry.KIND + ", :what) > 0";
      case "outcome" -> " and outcome = :outcome";
      case "from" -> " and at >= :from";
      default -> " and at < :until";
    };
  }

  private Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    put(values, "whose", whose == null ? null : whose.toString());
    put(values, "who", who);
    put(values, "what", what);
    put(values, "outcome", outcome == null ? null : outcome.name());
    put(values, "from", from == null ? null : from.atOffset(ZoneOffset.UTC));
    put(values, "until", until == null ? null : until.atOffset(ZoneOffset.UTC));
    return values;
  }

  private static void put(Map<String, Object> values, String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value);
    }
  }
}
