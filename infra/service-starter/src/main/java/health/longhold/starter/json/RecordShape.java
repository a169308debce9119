package health.longhold.starter.json;

import java.util.Arrays;
import java.util.List;

/** What the JSON of one of our records must hold. */
public final class RecordShape {
  private RecordShape() {}

  /** Names of the components that must be given: those of a type that excludes null. */
  public static List<String> required(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(RequiredComponents::isRequired)
        .map(component -> component.getName())
        .toList();
  }
}
