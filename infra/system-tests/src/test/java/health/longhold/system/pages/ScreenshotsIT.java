package health.longhold.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Not tests of their own: {@code infra/screenshots} has them picture the pages of a demo. */
class ScreenshotsIT {
  private static final int PASSWORD_LENGTH = 12;
  private static final double FINE = 2;
  private static final int INTO_THE_HOLD = 12 + 4;

  @Test
  @EnabledIfSystemProperty(named = "longhold.screenshots", matches = ".+")
  void every_page_in_both_sizes_and_themes() throws IOException {
    Path folder = Path.of(System.getProperty("longhold.screenshots", ""));
    String language = System.getProperty("longhold.language", "en-GB");
    List<PageList.Entry> pages =
        Stream.concat(PageList.all().stream(), PageList.demo().stream()).toList();
    try (Chromium chromium = Chromium.launch()) {
      Visits visits = visits(chromium);
      for (PageList.Entry page : pages) {
        for (Device device : Device.values()) {
          for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            Visitor visitor =
                visits.visitor(
                    device,
                    page.account(),
                    options -> options.setColorScheme(colours).setLocale(language));
            visitor.open(page.path());
            picture(visitor, true, folder.resolve(name(page, device, colours)));
          }
        }
        visits.end();
      }
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "longhold.pictures", matches = ".+")
  void the_four_of_the_readme() throws IOException {
    Path folder = Path.of(System.getProperty("longhold.pictures", ""));
    try (Chromium chromium = Chromium.launch()) {
      Visits visits = visits(chromium);
      Visitor today = visits.visitor(Device.PHONE, "member-07@demo", in(ColorScheme.LIGHT));
      picture(today.open("/today"), false, folder.resolve("today.png"));

      Visitor held = visits.visitor(Device.PHONE, "member-07@demo", in(ColorScheme.DARK));
      PlayerScreen.of(held)
          .open("upper-back-relief")
          .start()
          .score(1)
          .shows(".stage")
          .pass(INTO_THE_HOLD)
          .shows(".stage[data-kind=hold]");
      picture(held, false, folder.resolve("player.png"));

      Visitor clinician = visits.visitor(Device.DESKTOP, "clinician@demo", in(ColorScheme.LIGHT));
      picture(clinician.open("/clinician"), false, folder.resolve("clinician.png"));

      Visitor manager = visits.visitor(Device.DESKTOP, "manager@demo", in(ColorScheme.DARK));
      manager.open("/manager?cohort=site-a");
      picture(manager, false, folder.resolve("manager.png"));
      visits.end();
    }
  }

  private static Visits visits(Chromium chromium) throws IOException {
    URI platform = URI.create(System.getProperty("longhold.url", "http://localhost:8080"));
    Path data = Path.of(System.getProperty("longhold.data", ".longhold"));
    String password =
        Files.readString(data.resolve("secrets/demo-password")).substring(0, PASSWORD_LENGTH);
    return new Visits(chromium.browser(), platform, password);
  }

  private static Consumer<NewContextOptions> in(ColorScheme colours) {
    return options -> options.setColorScheme(colours).setDeviceScaleFactor(FINE);
  }

  private static void picture(Visitor visitor, boolean whole, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    visitor.page().waitForLoadState(LoadState.LOAD);
    visitor.page().screenshot(new ScreenshotOptions().setFullPage(whole).setPath(file));
    assertThat(file).isNotEmptyFile();
  }

  private static String name(PageList.Entry page, Device device, ColorScheme colours) {
    return "%s-%s-%s.png".formatted(page.name(), device, colours).toLowerCase(Locale.ROOT);
  }
}
