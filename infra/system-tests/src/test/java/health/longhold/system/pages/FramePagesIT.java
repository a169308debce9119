package health.longhold.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import health.longhold.system.PlatformProcess;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What surrounds every page: signing in and out, the way back, language, theme, errors, keys. */
@PageTest
class FramePagesIT {
  private static final String PAPER = "rgb(246, 241, 232)";
  private static final String NIGHT = "rgb(25, 23, 21)";

  @ParameterizedTest
  @EnumSource(Device.class)
  void a_sign_in_comes_back_to_exactly_where_it_began(Device device, Visits visits) {
    Visitor visitor = visits.nobody(device).open("/catalogue?q=cat%20cow&region=UPPER_BACK");

    assertThat(visitor.where()).startsWith("/identity/login");
    visits.fill(visitor.page(), "member-07@demo");

    visitor.page().waitForURL(url -> url.endsWith("/catalogue?q=cat%20cow&region=UPPER_BACK"));
    assertThat(visitor.page().locator("h1")).hasText("Exercises");
  }

  @Test
  void a_wrong_password_is_told_and_the_way_back_is_kept(Visits visits) {
    Visitor visitor = visits.nobody(Device.PHONE).open("/today");
    Page page = visitor.page();
    page.fill("input[name=username]", "member-07@demo");
    page.fill("input[name=password]", "not the password");
    page.click("form button[type=submit]");

    assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not belong together");
    visitor.seesAnAccessiblePage();
    visits.fill(page, "member-07@demo");
    page.waitForURL(url -> url.endsWith("/today"));
  }

  @ParameterizedTest
  @CsvSource({
    "member-07@demo, /today",
    "clinician@demo, /clinician",
    "manager@demo, /manager",
    "editor@platform, /catalogue"
  })
  void the_door_leads_everybody_to_their_page(String account, String path, Visits visits) {
    Visitor visitor = visits.as(account, Device.PHONE).expecting("status of 404").open("/");

    assertThat(visitor.where()).isEqualTo(path);
  }

  @Test
  void navigation_shows_the_pages_of_a_role_and_which_one_is_open(Visits visits) {
    Page page = visits.as("member-07@demo", Device.DESKTOP).open("/catalogue").page();

    assertThat(page.locator(".masthead nav a"))
        .hasText(new String[] {"Today", "My progress", "My data", "Exercises"});
    assertThat(page.locator(".masthead nav a[aria-current=page]")).hasText("Exercises");
  }

  @Test
  void signing_out_leads_to_the_door_and_closes_it(Visits visits) {
    Visitor visitor = visits.nobody(Device.PHONE).open("/today");
    visits.fill(visitor.page(), "member-09@demo");
    visitor.page().waitForURL(url -> url.endsWith("/today"));

    visitor.page().getByRole(AriaRole.BUTTON, named("Sign out")).click();

    assertThat(visitor.page().getByRole(AriaRole.LINK, link("Sign in"))).isVisible();
    assertThat(visitor.open("/today").where()).startsWith("/identity/login");
  }

  @Test
  void the_language_is_the_readers_choice_else_the_browsers(Visits visits) {
    Visitor visitor =
        visits.visitor(Device.PHONE, "member-07@demo", options -> options.setLocale("hi-IN"));
    Page page = visitor.open("/catalogue").page();
    assertThat(page.locator("h1")).hasText("व्यायाम");

    page.locator("input[name=language][value=en]").check();

    assertThat(page.locator("h1")).hasText("Exercises");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    visitor.open("/today");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
  }

  @Test
  void the_theme_is_the_readers_choice_from_the_first_paint(Visits visits) {
    Visitor visitor =
        visits.visitor(
            Device.PHONE, "member-07@demo", options -> options.setColorScheme(ColorScheme.DARK));
    Page page = visitor.open("/today").page();
    assertThat(page.locator("body")).hasCSS("background-color", NIGHT);

    page.locator("input[name=theme][value=light]").check();
    assertThat(page.locator("body")).hasCSS("background-color", PAPER);

    Response again = page.reload();
    // the server writes it: no script is needed before the first paint
    assertThat(again.text()).contains("data-theme=\"light\"");
    assertThat(page.locator("body")).hasCSS("background-color", PAPER);
    page.locator("input[name=theme][value='']").check();
    assertThat(page.locator("body")).hasCSS("background-color", NIGHT);
  }

  @Test
  void a_cookie_nobody_wrote_changes_nothing(Visits visits) {
    Visitor visitor = visits.nobody(Device.PHONE).open("/");
    String origin = visitor.page().url();
    visitor
        .context()
        .addCookies(
            List.of(
                new Cookie("LONGHOLD-THEME", "\"><script>").setUrl(origin),
                new Cookie("LONGHOLD-LANG", "../../x").setUrl(origin)));

    visitor.open("/");

    assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
    assertThat(visitor.page().locator("html[data-theme]")).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({"/nowhere, 404", "/today/nothing, 404", "/clinician/nothing, 404"})
  void an_error_page_says_what_to_do_and_programs_get_a_problem(
      String path, int status, Visits visits) {
    Visitor visitor =
        visits.as("member-07@demo", Device.PHONE).expecting("status of " + status).open(path);

    assertThat(visitor.page().locator("h1")).hasText("Nothing is here");
    assertThat(visitor.page().getByRole(AriaRole.LINK, link("To your start page"))).isVisible();
    visitor.seesAnAccessiblePage();
    Object problem =
        visitor
            .page()
            .evaluate(
                "path => fetch(path, {headers: {Accept: 'application/json'}})"
                    + ".then(answer => answer.headers.get('Content-Type') + answer.status)",
                path);
    assertThat(problem).isEqualTo("application/problem+json" + status);
  }

  @Test
  void a_page_of_another_role_is_refused_in_words(Visits visits) {
    Visitor visitor =
        visits.as("manager@demo", Device.DESKTOP).expecting("status of 403").open("/today");

    assertThat(visitor.page().locator("h1")).hasText("This page is not yours to open");
    visitor.seesAnAccessiblePage();
  }

  @Test
  void a_button_takes_no_press_before_what_answers_it_is_there(
      PlatformProcess platform, Visits visits) {
    Visitor visitor =
        visits.bearing(Members.seven(platform), Device.PHONE, _ -> {}).expecting("ERR_FAILED");
    visitor.page().route("**/web/api-form.js*", Route::abort);
    visitor.open("/my/data");

    Locator button = visitor.page().locator("api-form button").first();
    assertThat(button).hasCSS("pointer-events", "none");
    visitor.page().unroute("**/web/api-form.js*");
    visitor.open("/my/data");
    assertThat(button).hasCSS("pointer-events", "auto");
  }

  @Test
  void the_first_key_leads_past_the_header(Visits visits) {
    Page page = visits.as("member-07@demo", Device.DESKTOP).open("/catalogue").page();

    page.keyboard().press("Tab");
    assertThat(page.locator(":focus")).hasText("To the content");
    page.keyboard().press("Enter");

    assertThat(page.locator("#main")).isFocused();
  }

  @Test
  void pages_are_not_kept_and_files_are(Visits visits) {
    Visitor visitor = visits.as("member-07@demo", Device.PHONE).open("/today");
    String sheet = visitor.page().locator("link[rel=stylesheet]").first().getAttribute("href");

    assertThat(caching(visitor, "/today")).contains("no-store");
    assertThat(caching(visitor, sheet)).isEqualTo("max-age=31536000, public, immutable");
    assertThat(caching(visitor, "/web/look.css")).isEqualTo("no-cache");
    assertThat(caching(visitor, "/web/look.css?v=guessed")).isEqualTo("no-cache");
    assertThat(caching(visitor, "/web/api.js")).isEqualTo("no-cache");
  }

  private static String caching(Visitor visitor, String path) {
    return String.valueOf(
        visitor
            .page()
            .evaluate(
                "path => fetch(path, {cache: 'reload'})"
                    + ".then(answer => answer.headers.get('Cache-Control'))",
                path));
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }

  private static GetByRoleOptions link(String name) {
    return new GetByRoleOptions().setName(name).setExact(true);
  }
}
