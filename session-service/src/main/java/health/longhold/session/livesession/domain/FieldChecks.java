package health.longhold.session.livesession.domain;

import static java.util.stream.Collectors.joining;

import health.longhold.session.livesession.domain.EntryReading.EntryProblem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the fields of one entry and remembers the first problem. A check that fails answers with
 * some allowed value, so that reading goes on without branches; the value is never used.
 */
final class FieldChecks {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,60}");

  private @Nullable EntryProblem problem;

  Optional<EntryProblem> problem() {
    return Optional.ofNullable(problem);
  }

  void fail(EntryRefusal refusal, String field, @Nullable String allowed) {
    if (problem == null) {
      problem = new EntryProblem(refusal, field, allowed);
    }
  }

  <T> T given(String field, @Nullable T value, T instead) {
    if (value == null) {
      fail(EntryRefusal.FIELD_MISSING, field, null);
      return instead;
    }
    return value;
  }

  int number(String field, @Nullable Integer value, int lowest, int highest) {
    int number = given(field, value, lowest);
    if (number < lowest || number > highest) {
      fail(EntryRefusal.OUT_OF_RANGE, field, lowest + " to " + highest);
      return lowest;
    }
    return number;
  }

  double seconds(String field, @Nullable Double value, double highest) {
    double seconds = given(field, value, 0.0);
    if (!(seconds >= 0 && seconds <= highest)) {
      fail(EntryRefusal.OUT_OF_RANGE, field, "0 to %.0f".formatted(highest));
      return 0;
    }
    return seconds + 0.0; // makes -0.0 the 0.0 it equals
  }

  String code(String field, @Nullable String value) {
    String code = given(field, value, "X");
    if (!CODE.matcher(code).matches()) {
      fail(EntryRefusal.OUT_OF_RANGE, field, "a code of 1 to 60 letters, digits, - or _");
      return "X";
    }
    return code;
  }

  <E extends Enum<E>> E choice(String field, @Nullable String value, Class<E> type) {
    E[] constants = type.getEnumConstants();
    String name = given(field, value, constants[0].name());
    return oneOf(EntryRefusal.OUT_OF_RANGE, field, name, List.of(constants));
  }

  /** The option spelled like this. */
  <T> T oneOf(EntryRefusal refusal, String field, String name, List<T> options) {
    Optional<T> found =
        options.stream().filter(option -> option.toString().equals(name)).findFirst();
    if (found.isEmpty()) {
      fail(refusal, field, options.stream().map(Object::toString).collect(joining(", ")));
    }
    return found.orElse(options.getFirst());
  }
}
