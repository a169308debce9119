package health.longhold.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Not a test of its own: {@code infra/screenshots} has it write every page of a platform. */
@EnabledIfSystemProperty(named = "longhold.screenshots", matches = ".+")
class ScreenshotsIT {
  private static final int PASSWORD_LENGTH = 12;

  @Test
  void every_page_in_both_sizes_and_themes() throws IOException {
    Path folder = Path.of(System.getProperty("longhold.screenshots", ""));
    URI platform = URI.create(System.getProperty("longhold.url", "http://localhost:8080"));
    Path data = Path.of(System.getProperty("longhold.data", ".longhold"));
    String language = System.getProperty("longhold.language", "en-GB");
    String password =
        Files.readString(data.resolve("secrets/demo-password")).substring(0, PASSWORD_LENGTH);
    Files.createDirectories(folder);
    try (Chromium chromium = Chromium.launch()) {
      Visits visits = new Visits(chromium.browser(), platform, password);
      for (PageList.Entry page : PageList.all()) {
        for (Device device : Device.values()) {
          for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            Visitor visitor =
                visits.visitor(
                    device,
                    page.account(),
                    options -> options.setColorScheme(colours).setLocale(language));
            Path file = folder.resolve(name(page, device, colours));
            visitor
                .open(page.path())
                .page()
                .screenshot(new ScreenshotOptions().setFullPage(true).setPath(file));
            assertThat(file).isNotEmptyFile();
          }
        }
        visits.end();
      }
    }
  }

  private static String name(PageList.Entry page, Device device, ColorScheme colours) {
    return "%s-%s-%s.png".formatted(page.name(), device, colours).toLowerCase(Locale.ROOT);
  }
}
