package health.longhold.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import health.longhold.system.PlatformProcess;
import health.longhold.system.Trainee;
import health.longhold.system.Web.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the player does when something hurts. */
@PageTest
class PlayerSafetyIT {
  private static final String OFFICE = "office-break";

  /** From now on the phone has no room for another entry. */
  private static final String FULL =
      """
      () => {
        window.add = IDBObjectStore.prototype.add;
        IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); };
      }
      """;

  private static final String LISTEN =
      """
      () => {
        window.said = [];
        const voice = { speak: (cue) => said.push(cue.text), cancel: () => (said.length = 0), getVoices: () => [] };
        Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: voice });
      }
      """;

  @ParameterizedTest
  @EnumSource(Device.class)
  void says_what_to_do_in_an_emergency_without_a_network_and_tells_when_it_is_back(
      Device device, Visits visits, PlatformProcess platform) {
    Trainee member = Members.withOffice(platform);
    PlayerScreen player = PlayerScreen.of(visits, member, device).open(OFFICE).start();
    player.score(1).shows(".stage").pass(15).saved("All saved").cut();

    player.press("It hurts").shows(".ask-pain");
    player.visitor().seesAnAccessiblePage();
    player.score(8).shows(".ask-flags");
    player.visitor().seesAnAccessiblePage();
    player.page().evaluate(LISTEN);
    player.press("Do you have pain or pressure in your chest?").shows(".talk-emergency");

    assertThat(player.page().locator(".talk-emergency")).containsText("Call your emergency number");
    assertThat(player.page().getByText("Call 112")).hasAttribute("href", "tel:112");
    assertThat(player.page().locator(".told")).containsText("has not reached your programme yet");
    assertThat((String) player.page().evaluate("said.join()"))
        .as("said, and not cut off")
        .contains("Call your emergency number");
    player.visitor().seesAnAccessiblePage();

    player.reconnect();
    for (int tries = 0;
        tries < 200 && !player.page().locator(".told").textContent().contains("has reached");
        tries++) {
      player.page().clock().fastForward(200);
    }
    assertThat(player.page().locator(".told")).hasText("Your answer has reached your programme.");
    Answer session = Members.session(member, player.session());
    assertThat(session.body().at("/session/outcome").asString()).isEqualTo("SAFETY");
    assertThat(session.body().at("/result/redFlags/0/flag").asString()).isEqualTo("chest-pain");
    Trainee.until(
        () -> member.self().get(member.path("/targets")),
        targets -> targets.body().has("suspension"));
  }

  @Test
  void says_plainly_when_the_programme_did_not_take_an_answer(
      Visits visits, PlatformProcess platform) {
    Trainee member = Members.withOffice(platform);
    PlayerScreen player = PlayerScreen.of(visits, member, Device.PHONE).open(OFFICE);
    player.visitor().expecting("status of 422");
    // a clock this far ahead is refused with the start of the session
    player
        .page()
        .clock()
        .setSystemTime(System.currentTimeMillis() + Duration.ofHours(2).toMillis());
    player.press("Start").shows(".talk-obstacle");
    assertThat(player.page().locator("h1")).hasText("The clock of this phone is wrong.");
    player.visitor().seesAnAccessiblePage();
    player.press("Try again").shows(".talk-start").cut().start();

    player.score(1).shows(".stage").press("It hurts").shows(".ask-pain").score(8);
    player.shows(".ask-flags").press("Do you have pain or pressure in your chest?");
    player.shows(".talk-emergency");
    assertThat(player.page().locator(".told")).containsText("has not reached your programme yet");
    player.reconnect().saved("1 session was not accepted");

    assertThat(player.page().locator(".told")).containsText("did not take your answer");
    assertThat(player.page().locator(".told")).containsText("nobody there knows of it");
    player.visitor().seesAnAccessiblePage();
    player.visitor().expecting("status of 404");
    player.reload();
    assertThat(player.page().locator(".told")).containsText("did not take your answer");
    assertThat(Members.session(member, player.session()).status()).isEqualTo(404);
  }

  @Test
  void tells_of_danger_first_and_past_a_session_that_finds_no_ear(
      Visits visits, PlatformProcess platform) {
    Trainee member = Members.withOffice(platform);
    PlayerScreen player = PlayerScreen.of(visits, member, Device.PHONE).open(OFFICE);
    player.visitor().expecting("ERR_FAILED").expecting("status of 500");
    Queue<String> failed = new ConcurrentLinkedQueue<>();
    player
        .page()
        .route(
            "**/api/sessions/*",
            route -> {
              failed.add(route.request().url());
              route.abort();
            });
    player.start().score(1).shows(".stage").pass(20);
    player.press("Stop").press("End the session here").press("No time").shows(".talk-end");
    assertThat(player.page().locator(".saved")).containsText("kept on this phone");
    String quiet = player.session();
    player.reload().start().score(1).shows(".stage").press("It hurts").shows(".ask-pain").score(8);
    player.shows(".ask-flags").press("Do you have pain or pressure in your chest?");
    player.shows(".talk-emergency");
    String urgent = player.session();
    // without a network a round ends at its first session: it is the urgent one as soon as a round
    // knows of it
    player.page().waitForCondition(() -> failed.stream().anyMatch(url -> url.endsWith(urgent)));

    Queue<String> asked = new ConcurrentLinkedQueue<>();
    player.page().unroute("**/api/sessions/*");
    player
        .page()
        .route(
            "**/api/sessions/*",
            route -> {
              asked.add(route.request().url());
              if (route.request().url().endsWith(quiet)) {
                route.fulfill(new FulfillOptions().setStatus(500).setBody("{}"));
              } else {
                route.resume();
              }
            });
    player.shows(".told:has-text('has reached your programme')");

    assertThat(asked.peek()).endsWith(urgent);
    assertThat(player.page().locator(".sync")).containsText("sent in a moment");
    assertThat(Members.session(member, urgent).body().at("/session/outcome").asString())
        .isEqualTo("SAFETY");
    assertThat(Members.session(member, quiet).status()).isEqualTo(404);
    player.page().unroute("**/api/sessions/*");
    player.saved("All saved");
    assertThat(Members.session(member, quiet).body().at("/journals/0/acknowledgedThrough").asInt())
        .isPositive();
  }

  @Test
  void tells_of_danger_at_once_when_the_service_asks_for_patience_meanwhile(
      Visits visits, PlatformProcess platform) {
    Trainee member = Members.withOffice(platform);
    PlayerScreen player = PlayerScreen.of(visits, member, Device.PHONE).open(OFFICE).start();
    player.visitor().expecting("status of 503");
    Queue<Route> held = new ConcurrentLinkedQueue<>();
    player.page().route("**/journal", held::add, new Page.RouteOptions().setTimes(1));
    player.score(1).shows(".stage").pass(2);
    player.page().waitForCondition(() -> !held.isEmpty());

    player.press("It hurts").shows(".ask-pain").score(8).shows(".ask-flags");
    player.press("Do you have pain or pressure in your chest?").shows(".talk-emergency");
    held.remove()
        .fulfill(new FulfillOptions().setStatus(503).setHeaders(Map.of("Retry-After", "600")));

    assertThat(player.page().locator(".told")).containsText("has reached your programme");
  }

  @Test
  void says_what_to_do_in_an_emergency_before_anything_is_kept(
      Visits visits, PlatformProcess platform) {
    PlayerScreen player =
        PlayerScreen.of(visits, Members.withOffice(platform), Device.PHONE).open(OFFICE).start();
    player.score(8).shows(".ask-flags");
    // a store that takes for ever
    player.page().evaluate("() => { IDBObjectStore.prototype.add = () => ({}); }");

    player.press("Do you have pain or pressure in your chest?").shows(".talk-emergency");

    assertThat(player.page().locator(".talk-emergency")).containsText("Call your emergency number");
    assertThat(player.page().locator(".told")).isEmpty();
  }

  @Test
  void says_what_to_do_and_that_nobody_is_told_when_the_phone_is_full(
      Visits visits, PlatformProcess platform) {
    PlayerScreen player =
        PlayerScreen.of(visits, Members.withOffice(platform), Device.PHONE).open(OFFICE).start();
    player.score(1).shows(".stage").saved("All saved");
    player.page().evaluate(FULL);

    player.pass(14).shows(".stage[data-kind=hold]").saved("This phone cannot keep this session");
    player.visitor().seesAnAccessiblePage();
    player.press("It hurts").shows(".ask-pain").score(8).shows(".ask-flags");
    player.press("Do you have pain or pressure in your chest?").shows(".talk-emergency");

    assertThat(player.page().locator(".talk-emergency")).containsText("Call your emergency number");
    assertThat(player.page().locator(".told"))
        .hasText(
            "This phone cannot keep this session, so your answer reaches nobody. Do not wait for"
                + " anyone.");
    player.visitor().seesAnAccessiblePage();
  }

  @Test
  void keeps_what_it_could_not_as_soon_as_there_is_room(Visits visits, PlatformProcess platform) {
    Trainee member = Members.withOffice(platform);
    PlayerScreen player = PlayerScreen.of(visits, member, Device.PHONE).open(OFFICE).start();
    player.page().evaluate(FULL);
    player.score(3).shows(".stage").saved("This phone cannot keep this session").pass(14);

    player.page().evaluate("() => { IDBObjectStore.prototype.add = window.add; }");
    player.pass(4);
    player.press("Stop").press("End the session here").press("Enough for today").shows(".talk-end");
    player.saved("All saved");

    assertThat(Members.session(member, player.session()).body().at("/result/pain/0/score").asInt())
        .isEqualTo(3);
  }

  @Test
  void says_before_a_session_that_this_phone_cannot_keep_one(
      Visits visits, PlatformProcess platform) {
    PlayerScreen player = PlayerScreen.of(visits, Members.withOffice(platform), Device.PHONE);
    player
        .page()
        .addInitScript(
            "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }");

    player.open(OFFICE);

    assertThat(player.page().locator("h1")).hasText("This phone cannot keep a session.");
    assertThat(player.page().locator(".lead")).containsText("in an ordinary window");
    player.visitor().seesAnAccessiblePage();
  }

  @Test
  void ends_kindly_after_strong_pain_and_asks_before_the_next_session(
      Visits visits, PlatformProcess platform) {
    Trainee member = Members.withOffice(platform);
    PlayerScreen player = PlayerScreen.of(visits, member, Device.PHONE).open(OFFICE).start();
    player.visitor().expecting("status of 409");

    player.score(6).shows(".ask-flags").press("None of these").shows(".talk-eased");
    player.visitor().seesAnAccessiblePage();
    player.saved("All saved");

    assertThat(Members.session(member, player.session()).body().at("/session/outcome").asString())
        .isEqualTo("SAFETY");
    player.reload();
    assertThat(player.page().locator("h1")).hasText("First a few questions about your health.");
  }

  @Test
  void goes_on_when_a_wrong_number_was_touched_and_tells_both(
      Visits visits, PlatformProcess platform) {
    Trainee member = Members.withOffice(platform);
    PlayerScreen player = PlayerScreen.of(visits, member, Device.PHONE).open(OFFICE).start();

    player
        .score(7)
        .shows(".ask-flags")
        .press("I touched the wrong number")
        .shows(".ask-pain")
        .score(1)
        .shows(".stage");
    player.toTheEnd(asked -> asked.score(asked.isOn(".ask-effort") ? 3 : 1)).saved("All saved");

    Answer session = Members.session(member, player.session());
    assertThat(session.body().at("/result/pain/0/score").asInt()).isEqualTo(1);
    assertThat(session.body().at("/session/outcome").asString()).isEqualTo("COMPLETED");
  }

  @Test
  void can_be_stopped_at_any_time_and_what_was_done_counts(
      Visits visits, PlatformProcess platform) {
    Trainee member = Members.withOffice(platform);
    PlayerScreen player = PlayerScreen.of(visits, member, Device.PHONE).open(OFFICE).start();

    player.score(1).shows(".stage").pass(12 + 15 + 2);
    player.press("Stop").press("End the session here").press("Enough for today").shows(".talk-end");
    player.saved("All saved");

    Answer session = Members.session(member, player.session());
    assertThat(session.body().at("/session/endReason").asString()).isEqualTo("ENOUGH");
    assertThat(session.body().at("/result/exercises/0/holds/0/heldSeconds").asDouble())
        .isEqualTo(15.0);
  }
}
