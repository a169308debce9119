package health.longhold.system.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine; tests download none. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
  /** Where it is, if it is in none of the usual places. */
  static final String PLACE = "LONGHOLD_CHROMIUM";

  private static final List<String> USUAL =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  static Optional<Path> installed() {
    return Stream.concat(Stream.ofNullable(System.getenv(PLACE)), USUAL.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts it.
   *
   * @param more of the browser's own arguments
   */
  static Chromium launch(String... more) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(installed().orElseThrow())
                    // containers: no user namespaces, and little shared memory
                    .setArgs(
                        Stream.concat(
                                Stream.of("--no-sandbox", "--disable-dev-shm-usage"),
                                Stream.of(more))
                            .toList())));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
