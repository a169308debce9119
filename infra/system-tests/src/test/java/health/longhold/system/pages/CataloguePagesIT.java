package health.longhold.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Looking for an exercise, learning it, and taking a routine home on paper. */
@PageTest
class CataloguePagesIT {
  private static final String MEMBER = "member-07@demo";
  private static final String NOW =
      "document.querySelector('exercise-figure > svg').getCurrentTime()";

  @ParameterizedTest
  @EnumSource(Device.class)
  void what_is_typed_is_found_and_kept_in_the_address(Device device, Visits visits) {
    Visitor visitor = visits.as(MEMBER, device).open("/catalogue");
    Page page = visitor.page();
    Locator cards = page.locator(".exercise-card");
    assertThat(cards).hasCount(8);

    page.getByLabel("Search").pressSequentially("bird");
    assertThat(cards).hasCount(1);
    assertThat(cards).containsText("Alternate Leg and Arm Raise");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("1 of 8 exercises");
    page.waitForURL(url -> url.endsWith("/catalogue?q=bird"));

    page.getByLabel("Position").selectOption("Standing");
    assertThat(page.locator(".empty")).containsText("Nothing found for “bird”");
    visitor.seesAnAccessiblePage();

    page.getByText("Show all 8 exercises").click();
    assertThat(cards).hasCount(8);
    visitor.open("/catalogue?position=STANDING&minutes=1");
    assertThat(cards).hasCount(1);
    assertThat(page.getByLabel("Position")).hasValue("STANDING");
  }

  @Test
  void is_searched_narrowed_and_read_by_keyboard_alone(Visits visits) {
    Page page = visits.as(MEMBER, Device.DESKTOP).open("/catalogue").page();
    tabTo(page, "#minutes");
    page.keyboard().press("ArrowDown");
    page.waitForURL(url -> url.endsWith("/catalogue?minutes=1"));
    page.keyboard().press("ArrowUp");
    assertThat(page.locator(".exercise-card")).hasCount(8);

    page.keyboard().press("Shift+Tab");
    tabTo(page, "#q");
    page.keyboard().type("prone leg");
    assertThat(page.locator(".exercise-card").first())
        .hasAttribute("href", "/catalogue/prone-leg-lift");
    page.waitForURL(url -> url.contains("q=prone"));
    tabTo(page, ".exercise-card");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Prone Leg Lift");
    assertThat(page.locator(".marked.yes")).containsText("the seat and the lower back");
    assertThat(page.locator(".marked.no")).containsText("lifting the chest, arms or head");

    tabTo(page, ".sources summary");
    page.keyboard().press("Enter");
    assertThat(page.locator(".sources")).containsText("Phyt Health");
    assertThat(page.getByText("The article gives this exercise no heading")).isVisible();
  }

  /** Round and round, until the focus is there. */
  private static void tabTo(Page page, String selector) {
    for (int tabs = 0; tabs < 60; tabs++) {
      if (Boolean.TRUE.equals(
          page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("no key leads to " + selector);
  }

  @Test
  void a_search_works_without_scripts(Visits visits) {
    Page page =
        visits
            .visitor(Device.PHONE, MEMBER, options -> options.setJavaScriptEnabled(false))
            .open("/catalogue")
            .page();
    page.getByLabel("Search").first().fill("cobra");
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Search")).click();

    assertThat(page.locator(".exercise-card")).hasCount(1);
    page.locator(".exercise-card").click();
    assertThat(page.locator("h1")).hasText("Snake Pose");
    assertThat(page.locator(".scenes svg.figure")).hasCount(2);
  }

  @Test
  void a_figure_moves_until_it_is_stopped_goes_to_a_phase_and_turns(Visits visits) {
    Page page =
        visits.as(MEMBER, Device.PHONE).open("/catalogue/alternate-leg-and-arm-raise").page();
    Locator figure = page.locator("exercise-figure");
    assertThat(figure).hasAttribute("role", "img");
    page.waitForFunction(NOW + " > 0.5");

    page.getByText("Hold the picture still").click();
    double stopped = (double) page.evaluate("() => Number(" + NOW + ")");
    page.evaluate(
        "() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))");
    assertThat((double) page.evaluate("() => Number(" + NOW + ")")).isEqualTo(stopped);

    page.evaluate(
        "document.querySelector('figure-stage').addEventListener('arrived',"
            + " ({ detail }) => (document.body.dataset.arrived = detail.phase + detail.side))");
    Locator hold =
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Hold")));
    hold.focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("body")).hasAttribute("data-arrived", "HOLDRIGHT");
    assertThat(hold).hasAttribute("aria-pressed", "true");

    page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("Left")).check();
    assertThat(page.locator("body")).hasAttribute("data-arrived", "HOLDLEFT");
    assertThat(figure).hasAttribute("aria-label", Pattern.compile("left side"));
  }

  @Test
  void nothing_moves_for_whoever_asked_for_that(Visits visits) {
    Page page =
        visits
            .visitor(
                Device.PHONE, MEMBER, options -> options.setReducedMotion(ReducedMotion.REDUCE))
            .open("/catalogue/cat-cow")
            .page();

    assertThat(page.locator("exercise-figure")).hasAttribute("phase", "CAT");
    assertThat(page.locator("exercise-figure")).hasAttribute("motion", "still");
    assertThat(page.getByText("Show the movement")).isVisible();
  }

  @Test
  void a_figure_that_cannot_be_had_leaves_the_name_and_the_place(Visits visits) {
    Visitor visitor = visits.as(MEMBER, Device.PHONE).expecting("ERR_FAILED");
    visitor.page().route("**/figure.svg*", route -> route.abort());
    visitor.open("/catalogue/doorway-stretch");

    assertThat(visitor.page().locator("exercise-figure")).containsText("Doorway Stretch");
    assertThat(visitor.page().locator(".scenes svg.figure")).hasCount(2);
  }

  @Test
  void a_handout_leads_a_phone_to_the_player(Visits visits) throws IOException, ReaderException {
    Visitor visitor =
        visits.as(MEMBER, Device.DESKTOP).open("/catalogue/routines/upper-back-relief");
    Page page = visitor.page();
    page.getByText("Handout to print").click();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.locator(".masthead")).isHidden();
    assertThat(page.locator(".handout-tools")).isHidden();
    assertThat(page.locator(".handout-item")).hasCount(6);
    String told = QrCodes.read(page.locator(".code svg").screenshot());
    assertThat(told).isEqualTo(page.locator(".handout-address").textContent());
    assertThat(told).endsWith("/player?routine=upper-back-relief");
    assertThat(told).startsWith(page.url().substring(0, page.url().indexOf("/catalogue")));
  }
}
