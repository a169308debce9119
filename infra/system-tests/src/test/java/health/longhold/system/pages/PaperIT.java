package health.longhold.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.options.Media;
import health.longhold.system.PlatformProcess;
import health.longhold.system.Trainee;
import health.longhold.system.Web;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed: routines of the catalogue, and the plan of one member. */
@PageTest
class PaperIT {
  private static final String SEVEN = "member-07@demo";
  private static final String LONG = "upper-back-relief";
  private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

  @ParameterizedTest
  @CsvSource({
    "A4, /catalogue/handouts/upper-back-relief, 794, 594.9",
    "LETTER, /catalogue/handouts/upper-back-relief, 816, 612",
    "A4, /my/plan/handout, 794, 594.9",
    "LETTER, /my/plan/handout, 816, 612"
  })
  void fits_on_two_sheets_and_nothing_is_cut(
      String paper,
      String path,
      int width,
      String points,
      Visits visits,
      PlatformProcess platform) {
    Members.seven(platform);
    Page page = whole(visits.as(SEVEN, Device.DESKTOP).open(path + "?paper=" + paper));

    String pdf =
        new String(
            page.pdf(new PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
    assertThat(SHEET.matcher(pdf).results().count()).isBetween(1L, 2L);
    assertThat(pdf).containsPattern("/MediaBox \\[0 0 " + points);

    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.setViewportSize(width, 1000);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    assertThat(page.locator(".masthead")).isHidden();
    assertThat(page.locator(".handout-tools")).isHidden();
    assertThat(page.locator(".handout-item .still svg")).hasCount(7);
  }

  @Test
  void a_plan_has_the_members_own_targets_and_a_code_to_the_player(
      Visits visits, PlatformProcess platform) throws IOException, ReaderException {
    Trainee seven = Members.seven(platform);
    Visitor visitor = visits.as(SEVEN, Device.PHONE).open("/my/plan/handout");
    Page page = whole(visitor);

    assertThat(
            page.locator("h2", new Page.LocatorOptions().setHasText("Prone Leg Lift"))
                .locator("..")
                .locator(".handout-dose"))
        .containsText(
            "%d s".formatted(seven.target("prone-leg-lift").at("/target/holdSeconds").asInt()));
    assertThat(page.locator(".handout")).containsText("Only the legs move");
    assertThat(page.content()).doesNotContain(seven.id().toString());
    assertThat(page.locator("print-page button")).isEnabled();
    visitor.seesAnAccessiblePage();
    assertThat(QrCodes.read(page.locator(".code svg").screenshot()))
        .isEqualTo(platform.url().resolve("/player?routine=" + LONG).toString());

    Web.manager(platform)
        .put("/api/members/%s/care-team/clinician@demo".formatted(seven.id()), Map.of());
    Visitor clinician = visits.as("clinician@demo", Device.DESKTOP);
    whole(clinician.open("/clinician/members/%s/handout".formatted(seven.id())));
    assertThat(clinician.page().locator(".handout-item")).hasCount(6);
    clinician.seesAnAccessiblePage();
  }

  /** A sheet that has fetched all its parts. */
  private static Page whole(Visitor visitor) {
    assertThat(visitor.page().locator(".handout [hx-trigger=load]")).hasCount(0);
    return visitor.page();
  }
}
