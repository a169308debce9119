package health.longhold.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import health.longhold.system.PlatformProcess;
import health.longhold.system.Trainee;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A journal is never lost, never doubled and never somebody else's. */
@PageTest
class PlayerJournalIT {
  private static final String SEVEN = "member-07@demo";
  private static final String SEVEN_OF_HARBOUR = "member-07@harbour";
  private static final String LONG = "upper-back-relief";
  private static final String OFFICE = "office-break";
  private static final int OFFICE_HOLDS = 5;

  /** Stores of this phone that hold anything, and caches. */
  private static final String KEPT =
      """
      async () => {
        const answer = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
        const db = await answer(indexedDB.open('longhold-player'));
        const full = [];
        for (const name of db.objectStoreNames) {
          if ((await answer(db.transaction(name).objectStore(name).count())) > 0) full.push(name);
        }
        return [...full, ...(await caches.keys())];
      }
      """;

  private static final String HELD =
      "return (await journal.entries((await journal.sessions(await"
          + " journal.owner())).at(-1).sessionId)).filter((each) => each.entry.type ==="
          + " 'HoldCompleted').map((each) => each.entry.id);";

  private static final String LEFT =
      """
      const member = '%s';
      return `owner ${await journal.owner()}, ${(await journal.sessions(member)).length} session, `
        + ((await journal.supply(member, 'kit')) ? 'a kit' : 'no kit');
      """;

  @ParameterizedTest
  @EnumSource(Device.class)
  void survives_a_network_cut_and_a_reload_and_reaches_the_service_once(
      Device device, Visits visits, PlatformProcess platform) {
    Trainee seven = Members.seven(platform);
    PlayerScreen player = PlayerScreen.of(visits.as(SEVEN, device)).open(LONG);
    player.page().locator("#player[data-kept=true]").waitFor();
    player.start().score(1).shows(".stage").pass(12 + 3 + 1).saved("All saved");

    player.cut().pass(7);
    assertThat(player.page().locator(".sync")).containsText("for the network");
    player.reload();
    assertThat(player.page().locator("h1")).hasText("You were in the middle of a session.");
    player.visitor().seesAnAccessiblePage();
    player.press("Go on").shows(".stage").pass(30);
    player.press("Stop").press("End the session here").press("Enough for today").shows(".talk-end");
    List<?> held = (List<?>) player.ask(HELD);
    assertThat(held).hasSizeGreaterThan(3);
    player.reconnect().saved("All saved");

    var session = Members.session(seven, player.session()).body();
    assertThat(session.path("complete").asBoolean()).isTrue();
    assertThat(session.at("/journals")).hasSize(1);
    assertThat(session.at("/journals/0/missing")).isEmpty();
    assertThat(
            session
                .at("/result/exercises")
                .valueStream()
                .flatMap(each -> each.path("holds").valueStream())
                .filter(hold -> hold.path("status").asString().equals("REPORTED"))
                .peek(hold -> assertThat(hold.path("disputed").asBoolean()).isFalse())
                .map(hold -> hold.at("/entries/0").asString())
                .toList())
        .containsExactlyInAnyOrderElementsOf(held.stream().map(Object::toString).toList());
  }

  @ParameterizedTest
  @EnumSource(Device.class)
  void opens_runs_and_ends_a_session_without_any_network(
      Device device, Visits visits, PlatformProcess platform) {
    Trainee seven = Members.seven(platform);
    PlayerScreen player = PlayerScreen.of(visits.as(SEVEN, device)).open(LONG);
    player.page().locator("#player[data-kept=true]").waitFor();

    player.cut().reload();
    assertThat(player.page().locator(".about")).containsText("Ready without a network.");
    player.start().score(1).shows(".stage").pass(20);
    player.press("Stop").press("End the session here").press("No time").shows(".talk-end");
    assertThat(player.page().locator(".saved")).containsText("kept on this phone");
    player.reconnect().saved("All saved");

    assertThat(Members.session(seven, player.session()).body().at("/session/outcome").asString())
        .isEqualTo("STOPPED");
  }

  @Test
  void waits_when_the_sign_in_has_expired_and_goes_on_after_it(
      Visits visits, PlatformProcess platform) {
    Trainee seven = Members.seven(platform);
    PlayerScreen player = PlayerScreen.of(visits.as(SEVEN, Device.PHONE)).open(LONG).start();
    player.visitor().expecting("status of 401");
    player.score(1).shows(".stage").pass(13).saved("All saved");
    String session = player.session();

    player.visitor().context().clearCookies();
    player.pass(10);
    player.shows(".sync button");
    assertThat(player.page().locator(".sync")).containsText("Sign in to send");
    player.page().locator(".sync button").click();
    visits.fill(player.page(), SEVEN);
    player.arrived().press("Go on").shows(".stage").pass(8);
    player.press("Stop").press("End the session here").press("Enough for today").shows(".talk-end");
    player.saved("All saved");

    var whole = Members.session(seven, session).body();
    assertThat(whole.path("complete").asBoolean()).isTrue();
    assertThat(whole.at("/journals/0/missing")).isEmpty();
  }

  @Test
  void stays_with_its_owner_when_another_member_signs_in_on_the_same_phone(
      Visits visits, PlatformProcess platform) {
    Trainee seven = Members.seven(platform);
    PlayerScreen player = PlayerScreen.of(visits.as(SEVEN, Device.PHONE)).open(LONG);
    player.visitor().expecting("status of 401").expecting("status of 404");
    player.page().locator("#player[data-kept=true]").waitFor();
    player.start().score(1).shows(".stage").pass(12).saved("All saved");
    String session = player.session();
    player.cut().pass(12);
    int told = acknowledged(seven, session);

    player.reconnect();
    player.visitor().context().clearCookies();
    signIn(visits, player.page(), platform, SEVEN_OF_HARBOUR);
    player.arrived();
    assertThat(player.page().locator("h1")).not().hasText("You were in the middle of a session.");
    assertThat(acknowledged(seven, session)).as("sent under another's name").isEqualTo(told);

    player.visitor().context().clearCookies();
    signIn(visits, player.page(), platform, SEVEN);
    player.arrived();
    assertThat(player.page().locator("h1")).hasText("You were in the middle of a session.");
    player.press("End it here").shows(".talk-end").saved("All saved");
    assertThat(acknowledged(seven, session)).isGreaterThan(told);
    assertThat(Members.session(seven, session).body().path("complete").asBoolean()).isTrue();
  }

  @Test
  void goes_with_its_owner_but_for_what_still_waits(Visits visits, PlatformProcess platform) {
    Trainee seven = Members.seven(platform);
    // no service worker stands between: the page itself must see to it
    Visitor visitor =
        visits
            .visitor(
                Device.PHONE, "", options -> options.setServiceWorkers(ServiceWorkerPolicy.BLOCK))
            .expecting("Service Worker registration blocked by Playwright")
            .expecting("ERR_FAILED");
    Page page = visitor.page();
    signIn(visits, page, platform, SEVEN);
    PlayerScreen player = PlayerScreen.of(visitor).open(LONG);
    page.route("**/journal", Route::abort);
    player.start().score(1).shows(".stage").pass(13);
    signOut(visitor);
    assertThat(player.ask(LEFT.formatted(seven.id()))).isEqualTo("owner null, 1 session, no kit");

    page.unroute("**/journal");
    signIn(visits, page, platform, SEVEN);
    player.arrived().saved("All saved");
    assertThat(page.locator("h1")).hasText("You were in the middle of a session.");
    signOut(visitor);
    assertThat(player.ask(LEFT.formatted(seven.id()))).isEqualTo("owner null, 0 session, no kit");
  }

  @Test
  void of_a_second_device_ends_the_first_and_says_so_before(
      Visits visits, PlatformProcess platform) {
    Trainee member = Members.withOffice(platform);
    PlayerScreen first = PlayerScreen.of(visits, member, Device.PHONE).open(OFFICE).start();
    first.score(1).shows(".stage").pass(13).saved("All saved");

    PlayerScreen second = PlayerScreen.of(visits, member, Device.DESKTOP).open(OFFICE);
    assertThat(second.page().locator(".notice")).containsText("running on another device");
    second
        .press("Start here")
        .shows(".ask-pain")
        .toTheEnd(asked -> asked.score(asked.isOn(".ask-effort") ? 3 : 1));
    second.saved("All saved");

    Members.assertWhole(Members.session(member, second.session()), OFFICE_HOLDS);
    assertThat(Members.session(member, first.session()).body().at("/session/outcome").asString())
        .isEqualTo("ABANDONED");
  }

  @Test
  void is_sent_again_when_the_service_asks_for_patience(Visits visits, PlatformProcess platform) {
    Trainee member = Members.withOffice(platform);
    PlayerScreen player = PlayerScreen.of(visits, member, Device.PHONE).open(OFFICE);
    player.visitor().expecting("status of 503").expecting("status of 429");
    AtomicInteger turned = new AtomicInteger();
    player
        .page()
        .route(
            "**/journal",
            route -> {
              int before = turned.getAndIncrement();
              if (before < 2) {
                route.fulfill(
                    new FulfillOptions()
                        .setStatus(before == 0 ? 503 : 429)
                        .setHeaders(Map.of("Retry-After", "3"))
                        .setContentType("application/problem+json")
                        .setBody("{}"));
              } else {
                route.resume();
              }
            });

    player.start().score(1).shows(".stage").saved("1 entry is sent in a moment").saved("All saved");

    assertThat(turned).hasValueGreaterThanOrEqualTo(3);
    assertThat(acknowledged(member, player.session())).isPositive();
  }

  @Test
  void of_which_something_is_refused_says_so_in_plain_words_and_sends_it_no_more(
      Visits visits, PlatformProcess platform) {
    Trainee member = Members.withOffice(platform);
    PlayerScreen player = PlayerScreen.of(visits, member, Device.PHONE).open(OFFICE).start();
    // the same place was told before, by whatever went wrong on this phone
    String device = (String) player.ask("return journal.device(await journal.owner());");
    new Trainee(platform, member.id(), member.planId(), UUID.fromString(device))
        .journal(
            UUID.fromString(player.session()),
            List.of(
                Map.of(
                    "seq",
                    1,
                    "id",
                    Trainee.newId(),
                    "at",
                    Trainee.now(),
                    "elapsedMs",
                    1,
                    "type",
                    "PainReported",
                    "moment",
                    "BEFORE",
                    "score",
                    2)));
    player.score(1).shows(".stage").pass(5);
    player.press("Stop").press("End the session here").press("No time").shows(".talk-end");
    player.saved("1 entry was not accepted").reload();

    assertThat(player.page().locator(".refused li"))
        .hasText(
            "A pain report was told twice with different values; the more careful one counts.");
    player.visitor().seesAnAccessiblePage();
  }

  @Test
  void goes_from_the_phone_with_all_it_needed_when_its_owner_is_forgotten(
      Visits visits, PlatformProcess platform) {
    Trainee member = Members.withOffice(platform);
    PlayerScreen player = PlayerScreen.of(visits, member, Device.PHONE);
    player.visitor().expecting("ERR_FAILED").expecting("status of 410");
    player.page().route("**/api/sessions/**", Route::abort);
    player.open(OFFICE).start().score(1).shows(".stage");
    player.page().evaluate("caches.open('longhold-drawings')");
    assertThat(player.page().evaluate(KEPT))
        .isEqualTo(List.of("entries", "phone", "sessions", "supplies", "longhold-drawings"));

    Page page = player.visitor().open("/my/data").page();
    page.getByText("I want to be forgotten").click();
    page.locator("forget-me input").fill("forget");
    page.locator("forget-me form button").click();

    assertThat(page.locator("forget-me .forgotten")).isVisible();
    assertThat((List<?>) page.evaluate(KEPT)).isEmpty();
  }

  private static void signIn(Visits visits, Page page, PlatformProcess platform, String account) {
    page.navigate(platform.url().resolve("/sign-in/longhold?to=/player").toString());
    visits.fill(page, account);
    page.waitForURL(url -> url.endsWith("/player"));
  }

  private static void signOut(Visitor visitor) {
    visitor.open("/today").page().locator("sign-out button").click();
    visitor.page().waitForURL(url -> URI.create(url).getPath().equals("/"));
  }

  private static int acknowledged(Trainee member, String session) {
    return Members.session(member, session).body().at("/journals/0/acknowledgedThrough").asInt();
  }
}
