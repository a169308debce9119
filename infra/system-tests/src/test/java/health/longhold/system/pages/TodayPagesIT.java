package health.longhold.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static health.longhold.system.Trainee.now;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import health.longhold.system.Entries;
import health.longhold.system.PlatformProcess;
import health.longhold.system.Trainee;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A member's own pages: the morning, the questions, what was done, what is theirs. */
@PageTest
class TodayPagesIT {
  private static final String SEVEN = "member-07@demo";

  @ParameterizedTest
  @EnumSource(Device.class)
  void a_day_begins_with_one_touch_and_one_more_starts_the_session(
      Device device, PlatformProcess platform, Visits visits) {
    Members.seven(platform);
    Visitor visitor = visits.as(SEVEN, device).open("/today");
    Page page = visitor.page();
    visitor.seesAnAccessiblePage();
    assertThat(page.locator(".figures-row li").first()).isVisible();
    assertThat(page.locator("#routine-0")).containsText("min");

    again(page);
    score(page, 3).click();
    assertThat(page.locator(".morning-words")).hasText("Thank you. 3 of 10 is saved.");
    again(page);
    score(page, 1).click();
    assertThat(page.locator(".morning-words")).hasText("Thank you. 1 of 10 is saved.");
    visitor.seesAnAccessiblePage();
    visitor.open("/today");
    assertThat(page.locator(".morning-words")).hasText("This morning: 1 of 10.");

    start(page).click();
    page.waitForURL(url -> url.contains("/player?routine="));
  }

  private static void again(Page page) {
    Locator change = page.locator(".morning-told button");
    if (change.isVisible()) {
      change.click();
    }
  }

  private static Locator score(Page page, int pain) {
    return page.locator("label:has(input[name=morning][value='%d'])".formatted(pain));
  }

  private static Locator start(Page page) {
    return page.locator("a.button[href^='/player?routine=']").first();
  }

  @ParameterizedTest
  @EnumSource(Device.class)
  void questions_are_sent_in_one_touch_and_a_grave_answer_is_met_at_once(
      Device device, PlatformProcess platform, Visits visits) {
    Members.seven(platform);
    Visitor visitor =
        visits
            .visitor(device, SEVEN, options -> options.setColorScheme(ColorScheme.DARK))
            .open("/today/screening");
    Page page = visitor.page();
    Locator grave = page.locator("fieldset[data-level=EMERGENCY] input").first();

    grave.check();
    assertThat(page.locator("#at-once")).isVisible();
    // nobody knows of it before it is sent, and nobody is told they do
    assertThat(page.locator("#at-once")).containsText("Nobody has been told yet");
    assertThat(page.locator("#at-once")).not().containsText("are being told");
    assertThat(page.locator("#at-once a")).hasAttribute("href", "tel:112");
    visitor.seesAnAccessiblePage();
    grave.uncheck();
    assertThat(page.locator("#at-once")).isHidden();
    button(page, "None of these").click();

    assertThat(page.locator("[data-result=NONE]")).isVisible();
    visitor.seesAnAccessiblePage();
    page.locator("[data-result=NONE]").getByText("To today").click();
    assertThat(start(page)).isVisible();
  }

  @ParameterizedTest
  @EnumSource(Device.class)
  void a_break_is_taken_and_ended(Device device, PlatformProcess platform, Visits visits) {
    Members.seven(platform);
    // what is fetched ahead meanwhile is refused: a plan that rests issues nothing
    Visitor visitor = visits.as(SEVEN, device).expecting("status of 409").open("/today");
    Page page = visitor.page();

    page.getByText("Take a break from my plan").click();
    visitor.seesAnAccessiblePage();
    button(page, "Pause my plan").click();
    assertThat(page.getByText("Your plan is resting.")).isVisible();
    visitor.seesAnAccessiblePage();

    button(page, "Go on with my plan").click();
    assertThat(page.getByText("Take a break from my plan")).isVisible();
  }

  @ParameterizedTest
  @EnumSource(Device.class)
  void a_mistyped_number_is_corrected_and_every_target_has_its_reason(
      Device device, PlatformProcess platform, Visits visits) {
    Trainee seven = Members.seven(platform);
    UUID session = told(seven);
    Visitor visitor = visits.as(SEVEN, device).open("/my/sessions/" + session);
    Page page = visitor.page();
    Locator first = page.locator("button.value").first();
    assertThat(first).isVisible();
    visitor.seesAnAccessiblePage();

    first.click();
    page.locator(".session-correct input").fill("4");
    visitor.seesAnAccessiblePage();
    button(page, "Save").click();
    assertThat(page.locator(".session-said"))
        .hasText("Corrected. Your targets follow in a moment.");
    assertThat(page.locator("button.value").first()).containsText("first noted");

    visitor.open("/my/progress").seesAnAccessiblePage();
    page.locator(".climb").first().click();
    assertThat(page.locator(".ladder [aria-current=step]")).isVisible();
    assertThat(page.locator("#reason")).hasText("Why this target");
    visitor.seesAnAccessiblePage();
  }

  /** A session that is not over yet, so that nothing is done for today. */
  private static UUID told(Trainee member) {
    UUID prescription = Trainee.newId();
    UUID session = Trainee.newId();
    Instant began = now().minusSeconds(120);
    JsonNode issued = member.prescription(prescription).body();
    member.start(session, prescription, began);
    List<Map<String, Object>> entries = Entries.whole(began, issued).all();
    member.journal(session, entries.subList(0, entries.size() - 1));
    return session;
  }

  @ParameterizedTest
  @EnumSource(Device.class)
  void reminders_are_set_shown_on_time_and_read_by_a_calendar(
      Device device, PlatformProcess platform, Visits visits) {
    Trainee seven = Members.seven(platform);
    seven
        .self()
        .put(seven.path("/reminders"), Map.of("days", new String[0], "times", new String[0]));
    Visitor visitor = visits.as(SEVEN, device);
    Page page = visitor.page();
    page.addInitScript(
        """
        window.shown = [];
        window.Notification = class extends EventTarget {
          static permission = 'default';
          static async requestPermission() { return (Notification.permission = 'granted'); }
          constructor(title, options) { super(); shown.push(`${title}: ${options.body}`); }
        };
        """);
    page.clock().install();
    visitor.open("/my/reminders").seesAnAccessiblePage();
    assertThat(page.getByText("All times are in Kolkata Time.")).isVisible();

    for (String day : new String[] {"SATURDAY", "SUNDAY"}) {
      page.locator("input[value=" + day + "]").check();
    }
    button(page, "Add a time").click();
    page.locator("[data-times] input").fill("08:30");
    page.getByText("Spread a few evenly").click();
    button(page, "Save my reminders").click();
    assertThat(page.locator("[data-list]")).hasText("08:30, 11:00, 13:00, 15:00");
    button(page, "Let this device show it").click();
    assertThat(page.getByText("this device shows you when it is time")).isVisible();
    visitor.seesAnAccessiblePage();

    long until =
        ((Number)
                page.evaluate(
                    "member => fetch(`/api/members/${member}/reminders`)"
                        + ".then(answer => answer.json())"
                        + ".then(view => Date.parse(view.upcoming[0]) - Date.now())",
                    seven.id().toString()))
            .longValue();
    page.clock().fastForward(until + 1000);
    assertThat(page.getByText("Time for a few minutes for you.")).isVisible();
    page.waitForFunction("shown.length === 1");
    assertThat(page.evaluate("shown[0]")).isEqualTo("Longhold: a few minutes for you");
    visitor.seesAnAccessiblePage();
    button(page, "Not now").click();
    assertThat(page.getByText("Time for a few minutes for you.")).isHidden();

    String first = address(page, "Make an address");
    assertThat(fetched(page, first)).contains("200 text/calendar", "RRULE:FREQ=WEEKLY");
    String second = address(page, "Make a new address instead");
    visitor.seesAnAccessiblePage();
    visitor.expecting("status of 404");
    assertThat(fetched(page, first)).startsWith("404");
    assertThat(fetched(page, second)).startsWith("200");
    button(page, "Close the calendar").click();
    assertThat(page.locator("calendar-address .form-said")).containsText("leads nowhere now");
    assertThat(fetched(page, second)).startsWith("404");
  }

  private static String address(Page page, String button) {
    String before = page.locator("#address").inputValue();
    button(page, button).click();
    assertThat(page.locator("#address")).not().hasValue(before);
    return page.locator("#address").inputValue();
  }

  /** As a calendar program asks: without a cookie. */
  private static String fetched(Page page, String address) {
    return String.valueOf(
        page.evaluate(
            "address => fetch(address, {credentials: 'omit', cache: 'reload'}).then(async answer =>"
                + " `${answer.status} ${answer.headers.get('Content-Type')} ${await"
                + " answer.text()}`)",
            address));
  }

  @ParameterizedTest
  @EnumSource(Device.class)
  void what_is_theirs_is_shared_taken_back_and_only_a_typed_word_forgets(
      Device device, PlatformProcess platform, Visits visits) {
    Members.seven(platform);
    Visitor visitor = visits.as(SEVEN, device).open("/my/data");
    Page page = visitor.page();
    visitor.seesAnAccessiblePage();
    String recipient = "clinic-" + Long.toString(System.nanoTime(), 36);

    page.getByText("Allow somebody").click();
    page.fill("#recipient", recipient);
    page.locator("input[value=SESSIONS]").check();
    visitor.seesAnAccessiblePage();
    button(page, "Allow it").click();
    Locator given = page.locator("li").filter(named(recipient));
    assertThat(given).containsText("To treat me");
    given.getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator("li").filter(named(recipient))).containsText("over");

    page.getByText("I want to be forgotten").click();
    button(page, "Forget me for good").click();
    assertThat(page.locator("forget-me .form-said")).hasText("That is not the word yet.");
    visitor.seesAnAccessiblePage();
    assertThat(page.locator("a[download]")).isVisible();
  }

  @Test
  void who_is_not_enrolled_is_welcomed(Visits visits) {
    Visitor visitor =
        visits.visitor(Device.PHONE, "member-09@demo", options -> options.setLocale("hi-IN"));
    visitor.open("/today").seesAnAccessiblePage();

    assertThat(visitor.page().locator("h1")).hasText("स्वागत है");
    visitor.open("/my/progress");
    assertThat(visitor.page().locator("h1")).hasText("स्वागत है");
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }
}
