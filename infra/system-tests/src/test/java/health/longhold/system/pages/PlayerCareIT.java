package health.longhold.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import health.longhold.system.PlatformProcess;
import health.longhold.system.Trainee;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What a member can count on whatever their phone, their hands, their language or their network do.
 */
@PageTest
class PlayerCareIT {
  private static final String SEVEN = "member-07@demo";
  private static final String OFFICE = "office-break";
  private static final String LONG = "upper-back-relief";
  private static final int OFFICE_HOLDS = 5;

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

  @Test
  void speaks_hindi_in_the_dark_large_and_strong_with_the_network_gone(
      Visits visits, PlatformProcess platform) {
    Trainee member = Members.withOffice(platform);
    PlayerScreen player =
        PlayerScreen.of(
            visits,
            member,
            Device.PHONE,
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

    PlayerScreen player = PlayerScreen.of(visitor).cut();
    page.navigate(platform.url().resolve("/player?routine=" + LONG).toString());
    player.arrived();
    assertThat(page.locator(".about")).containsText("Ready without a network.");
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
    assertThat(number(page.evaluate("document.querySelector('.ring').offsetWidth / innerWidth")))
        .isGreaterThanOrEqualTo(.8);
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
