package health.longhold.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import health.longhold.system.PlatformProcess;
import health.longhold.system.Trainee;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a member can count on whatever their phone, their hands, their language or their network do.
 */
@PageTest
class PlayerCareIT {
  private static final String SEVEN = "member-07@demo";
  private static final String OFFICE = "office-break";
  private static final String LONG = "upper-back-relief";
  private static final int OFFICE_HOLDS = 5;

  private static final String GET_READY =
      "return (await journal.supply(await journal.owner(), 'kit')).pace.ready.seconds;";

  /** How long each hold took by its entries, on the page's clock and on the wall's. */
  private static final String HELD =
      """
      const entries = (await journal.entries((await journal.sessions(await journal.owner())).at(-1).sessionId)).map((each) => each.entry);
      const begun = (done) => entries.findLast((each) => each.type === 'HoldStarted' && each.seq < done.seq);
      return entries.filter((each) => each.type === 'HoldCompleted').flatMap((done) => [
        done.elapsedMs - begun(done).elapsedMs, Date.parse(done.at) - Date.parse(begun(done).at)]);
      """;

  @Test
  void keeps_time_while_nobody_looks_and_outlives_the_death_of_the_phone(
      Visits visits, PlatformProcess platform) {
    Trainee member = Members.withOffice(platform);
    PlayerScreen player = PlayerScreen.of(visits, member, Device.PHONE).open(OFFICE).start();
    player.score(1).shows(".stage[data-kind=ready]");

    // a tab in the background: no frame for two holds, then all of it at once
    player.page().clock().fastForward(12_000 + 15_000 + 8_000 + 15_000 + 8_000 + 4_000);
    player.shows(".stage[data-kind=hold]");
    assertThat(((List<?>) player.ask(HELD)).stream().map(PlayerCareIT::number).toList())
        .hasSize(4)
        .allSatisfy(held -> assertThat(held).isCloseTo(15_000, within(100.0)));

    PlayerScreen again = player.diesAndComesBack();
    assertThat(again.page().locator("h1")).hasText("You were in the middle of a session.");
    again.press("Go on").toTheEnd(asked -> asked.score(asked.isOn(".ask-effort") ? 3 : 1));
    again.saved("All saved");
    Members.assertWhole(Members.session(member, again.session()), OFFICE_HOLDS);
    assertThat(again.page().locator(".held li")).hasCount(2);
    assertThat(again.page().getByText("Back to today")).hasAttribute("href", "/today");
  }

  @Test
  void is_led_by_one_switch_from_start_to_end(Visits visits, PlatformProcess platform) {
    Trainee member = Members.withOffice(platform);
    PlayerScreen player = PlayerScreen.of(visits, member, Device.PHONE).open(OFFICE);
    player.press("Sound and screen").press("One switch: buttons take turns");

    player.touch("Start").shows(".ask-pain").touch("2").shows(".stage");
    player.touch("Pause").shows(".stage[data-kind=paused]").touch("Go on");
    player.toTheEnd(asked -> asked.touch(asked.isOn(".ask-effort") ? "Moderate" : "1"));
    player.saved("All saved");

    Members.assertWhole(Members.session(member, player.session()), OFFICE_HOLDS);
  }

  @ParameterizedTest
  @EnumSource(Device.class)
  void speaks_hindi_in_the_dark_large_and_strong_with_the_network_gone(
      Device device, Visits visits, PlatformProcess platform) {
    Trainee member = Members.withOffice(platform);
    PlayerScreen player =
        PlayerScreen.of(
            visits,
            member,
            device,
            options ->
                options
                    .setLocale("hi-IN")
                    .setColorScheme(ColorScheme.DARK)
                    .setReducedMotion(ReducedMotion.REDUCE));
    player.open(OFFICE);
    isFine(player);
    assertThat(player.page().locator("h1")).hasText("दफ़्तर में विराम");
    player.start().cut();
    isFine(player);
    player.score(2).shows(".stage[data-kind=ready]");
    isFine(player);
    isLarge(player.page());
    assertThat(player.page().locator(".what")).hasText("दरवाज़े पर खिंचाव");
    player.pass(14).shows(".stage[data-kind=hold]");
    isFine(player);
    isLarge(player.page());
    player.page().keyboard().press("Escape");
    player.shows(".ask-menu");
    isFine(player);
    player.press("यह कैसे करते हैं?").shows(".ask-steps");
    isFine(player);
    assertThat(player.page().locator(".steps ol li")).hasCount(5);
    player.press("सत्र पर वापस").shows(".stage").press("दर्द है").shows(".ask-pain").score(8);
    player.shows(".ask-flags");
    isFine(player);
    player.press("क्या आपके सीने में दर्द या दबाव है?").shows(".talk-emergency");
    isFine(player);
    assertThat(player.page().getByText("112 पर फ़ोन करें")).hasAttribute("href", "tel:112");
  }

  @Test
  void is_ready_without_a_network_as_soon_as_today_was_opened(
      Visits visits, PlatformProcess platform) {
    Members.seven(platform);
    Visitor visitor = visits.as(SEVEN, Device.PHONE).open("/today");
    Page page = visitor.page();
    page.locator("html[data-session-ready='%s']".formatted(LONG)).waitFor();
    settlesOften(page);
    Matcher minutes = Pattern.compile("(\\d+) min").matcher(page.locator("main").innerText());
    assertThat(minutes.find()).isTrue();

    PlayerScreen player = PlayerScreen.of(visitor).cut();
    page.navigate(platform.url().resolve("/player?routine=" + LONG).toString());
    player.arrived();
    assertThat(page.locator(".about")).containsText("Ready without a network.");
    assertThat(page.locator(".about")).containsText("about %s minutes".formatted(minutes.group(1)));
    assertThat(page.locator(".exercises svg.figure")).hasCount(6);
    player.reconnect();
  }

  /** However often something on the page changes: it is looked at once now and once after. */
  private static void settlesOften(Page page) {
    List<String> asked = new CopyOnWriteArrayList<>();
    page.onRequest(request -> asked.add(URI.create(request.url()).getPath()));
    page.evaluate(
        "for (let i = 0; i < 5; i++) document.dispatchEvent(new Event('htmx:afterSettle'))");
    page.waitForCondition(() -> asked.stream().filter(each -> each.endsWith("/plan")).count() == 2);
    assertThat(asked.stream().filter("/api/me"::equals)).hasSize(2);
    assertThat(asked).noneMatch(each -> each.contains("figure"));
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  @Test
  void runs_old_with_old_and_new_with_new(Visits visits, PlatformProcess platform) {
    Members.seven(platform);
    PlayerScreen player = PlayerScreen.of(visits.as(SEVEN, Device.PHONE)).open(LONG);
    player.page().locator("#player[data-kept=true]").waitFor();
    player.ask(
        """
        const set = await caches.open((await caches.keys()).filter((name) => name.startsWith('longhold-player-')).sort().at(-1));
        const age = async (path, from, to) => {
          const { headers, ...kept } = await set.match(path).then(async (each) => ({ headers: each.headers, text: await each.text() }));
          await set.put(path, new Response(kept.text.replace(from, to), { headers }));
        };
        await age('/player', '<body', '<body data-old');
        await age('/web/session/words-en.js', 'Sound and screen', 'Old sound');
        """);

    player.cut().reload();
    assertThat(player.page().locator("body[data-old]")).containsText("Old sound");
    player.reconnect().reload();
    assertThat(player.page().locator("body:not([data-old])")).containsText("Sound and screen");
  }

  @Test
  void asks_a_new_release_for_its_pace(Visits visits, PlatformProcess platform) {
    PlayerScreen player = PlayerScreen.of(visits, Members.withOffice(platform), Device.PHONE);
    player
        .page()
        .route(
            "**/pace.json",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setResponse(route.fetch())
                        .setBody(
                            route.fetch().text().replace("\"seconds\": 12", "\"seconds\": 99"))));
    player.open(OFFICE);
    assertThat(player.ask(GET_READY)).isEqualTo(99);

    player.page().unroute("**/pace.json");
    player.reload();
    assertThat(player.ask(GET_READY)).isEqualTo(12);

    player.page().route("**/pace.json", Route::abort);
    player.visitor().expecting("pace.json");
    player.reload();
    assertThat(player.page().locator(".talk-start h1")).isVisible();
    assertThat(player.ask(GET_READY)).as("kept").isEqualTo(12);
  }

  @Test
  void lowers_nothing_for_days_that_were_trained_without_a_network(
      Visits visits, PlatformProcess platform) {
    PlayerScreen player = PlayerScreen.of(visits, Members.withOffice(platform), Device.PHONE);
    player
        .page()
        .route(
            "**/prescriptions/*",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setResponse(route.fetch())
                        .setBody(restedNineDays(route.fetch().text()))));
    player.page().route("**/api/sessions/**", Route::abort);
    player.visitor().expecting("ERR_FAILED");
    player.open(OFFICE);
    assertThat(player.page().locator(".exercises .dose"))
        .hasText(new String[] {"7 s × 2 each side", "7 s"});

    player.start().score(1).shows(".stage").pass(12 + 7 + 2);
    player.press("Stop").press("End the session here").press("Enough for today").shows(".talk-end");
    player.reload();
    assertThat(player.page().locator(".exercises .dose"))
        .hasText(new String[] {"15 s × 2 each side", "7 s"});
  }

  /**
   * What the worker asks of the browser; whether a window then comes to the front, it alone
   * decides.
   */
  @Test
  void comes_to_the_page_that_is_open_when_a_reminder_is_touched(Visits visits) {
    Page page = visits.nobody(Device.PHONE).open("/").page();

    assertThat(
            page.evaluate(
                """
                async () => {
                  const done = [];
                  let open = [];
                  window.skipWaiting = () => {};
                  window.clients = { matchAll: async () => open, openWindow: async (path) => done.push(`opens ${path}`) };
                  await import('/sw.js');
                  const touch = async () => {
                    const event = new Event('notificationclick');
                    const closed = () => done.push('closed');
                    await new Promise((resolve) => {
                      dispatchEvent(Object.assign(event, { notification: { close: closed }, waitUntil: (work) => work.then(resolve) }));
                    });
                  };
                  await touch();
                  open = ['hidden', 'visible'].map((visibilityState) => (
                    { visibilityState, focus: async () => done.push(`to the ${visibilityState}`) }));
                  await touch();
                  open.pop();
                  await touch();
                  return done;
                }
                """))
        .isEqualTo(
            List.of(
                "closed", "opens /today", "closed", "to the visible", "closed", "to the hidden"));
  }

  private static String restedNineDays(String prescription) {
    return prescription.replaceAll(
        "(\"layOff\":\\[\\{\"fromDays\":8,\"dose\":\\{\"holdSeconds\":)\\d+",
        "\"lastPerformedOn\":\"%s\",$17".formatted(LocalDate.now(UTC).minusDays(9)));
  }

  private static void isFine(PlayerScreen player) {
    player.visitor().seesAnAccessiblePage();
    player.visitor().seesStrongContrast();
  }

  /** Read from two metres, touched with a whole hand. */
  private static void isLarge(Page page) {
    assertThat(
            number(
                page.evaluate(
                    "parseFloat(getComputedStyle(document.querySelector('.count')).fontSize)")))
        .isGreaterThanOrEqualTo(96);
    assertThat(number(page.evaluate("document.querySelector('.ring').offsetWidth")))
        .isGreaterThanOrEqualTo(312);
    assertThat(
            (List<?>)
                page.evaluate(
                    """
                    [...document.querySelectorAll('.stage button')].filter((each) => each.offsetHeight < 56 || each.offsetWidth < 56)
                      .map((each) => `${each.textContent} ${each.offsetWidth} by ${each.offsetHeight}`)
                    """))
        .isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollHeight <= innerHeight"))
        .isEqualTo(true);
  }

  private static double number(@Nullable Object value) {
    return ((Number) Objects.requireNonNull(value)).doubleValue();
  }
}
