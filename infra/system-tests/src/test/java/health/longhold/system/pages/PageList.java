package health.longhold.system.pages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Every page that is looked at: those of any platform, and those that only a demo fills. */
final class PageList {
  private PageList() {}

  /**
   * One page.
   *
   * @param name of its screenshots
   * @param account who looks at it; empty for nobody
   * @param path where it is
   */
  record Entry(String name, String account, String path) {
    /** Whether it is the page for paths that lead nowhere. */
    boolean isNowhere() {
      return name.equals("no-such-page");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** {@code pages/pages.csv}. */
  static List<Entry> all() {
    return read("/pages/pages.csv");
  }

  /** {@code pages/demo.csv}. */
  static List<Entry> demo() {
    return read("/pages/demo.csv");
  }

  private static List<Entry> read(String list) {
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(PageList.class.getResourceAsStream(list)),
                StandardCharsets.UTF_8))) {
      return file.lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .map(cells -> new Entry(cells[0], cells[1], cells[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
