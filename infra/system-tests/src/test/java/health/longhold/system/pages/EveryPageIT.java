package health.longhold.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import health.longhold.system.PlatformProcess;
import health.longhold.system.pages.PageList.Entry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page, in both sizes, both themes and both languages. */
@PageTest
class EveryPageIT {
  private static final String NOT_THERE = "status of 404";

  @BeforeAll
  static void enrolled(PlatformProcess platform) {
    Members.seven(platform);
  }

  static Stream<Arguments> looks() {
    return PageList.all().stream()
        .flatMap(
            page ->
                Stream.of(
                    Arguments.of(page, Device.PHONE, ColorScheme.DARK, "hi-IN"),
                    Arguments.of(page, Device.DESKTOP, ColorScheme.LIGHT, "en-GB")));
  }

  @ParameterizedTest(name = "{0} on a {1}, {2}, {3}")
  @MethodSource("looks")
  void is_accessible_quiet_and_fits(
      Entry entry, Device device, ColorScheme colours, String language, Visits visits) {
    Visitor visitor =
        visits.visitor(
            device,
            entry.account(),
            options -> options.setColorScheme(colours).setLocale(language));

    if (entry.isNowhere()) {
      visitor.expecting(NOT_THERE);
    }
    visitor.open(entry.path()).seesAnAccessiblePage();

    assertThat(visitor.page().title()).isNotBlank();
    assertThat(visitor.page().locator("h1").count()).isPositive();
    // what a key has no words for, templates show between question marks
    assertThat(visitor.page().content()).doesNotContain("??");
    assertThat(List.of("en", "hi")).contains(visitor.page().locator("html").getAttribute("lang"));
  }
}
