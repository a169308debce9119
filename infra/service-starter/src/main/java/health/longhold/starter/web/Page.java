package health.longhold.starter.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. {@code next} is the value of {@code ?after=} that continues it, null on the
 * last page.
 */
public record Page<T>(List<T> items, @Nullable String next) {
  private static final int LARGEST = 200;
  private static final int USUAL = 50;

  public Page {
    items = List.copyOf(items);
  }

  /**
   * The page size asked for, 1 to 200, 50 when not given.
   *
   * @throws InvalidRequest when outside that range
   */
  public static int limit(@Nullable Integer asked) {
    if (asked == null) {
      return USUAL;
    }
    if (asked < 1 || asked > LARGEST) {
      throw new InvalidRequest("limit", "is no page size", "1 to " + LARGEST);
    }
    return asked;
  }

  /**
   * Cuts a page from rows read one beyond the limit: the surplus row tells that there is more.
   *
   * @param key the keyset position of a row, as {@code ?after=} takes it
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> key) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, limit);
    return new Page<>(items, key.apply(items.getLast()));
  }
}
