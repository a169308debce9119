package health.longhold.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import health.longhold.system.PlatformProcess;
import health.longhold.system.Trainee;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A session with the player, from start to end, against the platform. */
@PageTest
class PlayerIT {
  private static final String OFFICE = "office-break";
  private static final int OFFICE_HOLDS = 5;

  /** The notes whose time has come and that nobody took back before. */
  private static final String SOUNDED =
      """
      heard.set.filter((note) => !note.silent && note.due < note.context.currentTime)
        .sort((one, other) => one.due - other.due).map((note) => note.frequency.value)
      """;

  @ParameterizedTest
  @EnumSource(Device.class)
  void runs_a_whole_session_and_every_screen_of_it_is_accessible(
      Device device, Visits visits, PlatformProcess platform) {
    Trainee member = Members.withOffice(platform);
    PlayerScreen player = PlayerScreen.of(visits, member, device).open(OFFICE);
    Visitor visitor = player.visitor();
    visitor.seesAnAccessiblePage();

    player.start();
    visitor.seesAnAccessiblePage();
    player.score(2).shows(".stage[data-kind=ready]");
    visitor.seesAnAccessiblePage();
    player.pass(13).shows(".stage[data-kind=hold]");
    visitor.seesAnAccessiblePage();
    player.press("Pause").shows(".stage[data-kind=paused]");
    visitor.seesAnAccessiblePage();
    player.press("Stop").shows(".ask-menu");
    visitor.seesAnAccessiblePage();
    player.press("Leave out this exercise").shows(".ask-reasons");
    visitor.seesAnAccessiblePage();
    player.press("Back to the session").press("Go on");
    player.toTheEnd(
        asked -> {
          visitor.seesAnAccessiblePage();
          asked.score(asked.isOn(".ask-effort") ? 3 : 1);
        });
    player.saved("All saved");
    visitor.seesAnAccessiblePage();

    assertThat(player.page().locator(".saved")).hasText("Your programme has all of it.");
    Members.assertWhole(Members.session(member, player.session()), OFFICE_HOLDS);
  }

  @ParameterizedTest
  @EnumSource(Device.class)
  void runs_a_whole_session_by_keyboard_alone(
      Device device, Visits visits, PlatformProcess platform) {
    Trainee member = Members.withOffice(platform);
    PlayerScreen player = PlayerScreen.of(visits, member, device).open(OFFICE);
    Page page = player.page();

    focus(page, "Start");
    page.keyboard().press("Enter");
    player.shows(".ask-pain");
    page.keyboard().press("2");
    player.shows(".stage").pass(14);
    page.keyboard().press("Space");
    player.shows(".stage[data-kind=paused]");
    page.keyboard().press("Space");
    player.pass(2).shows(".stage[data-kind=again]");
    page.keyboard().press("Escape");
    player.shows(".ask-menu");
    page.keyboard().press("Escape");
    player.shows(".stage");
    player.toTheEnd(
        asked -> {
          if (asked.isOn(".ask-effort")) {
            focus(page, "Moderate");
            page.keyboard().press("Enter");
          } else {
            page.keyboard().press("1");
          }
        });
    player.saved("All saved");

    Members.assertWhole(Members.session(member, player.session()), OFFICE_HOLDS);
  }

  @Test
  void counts_quietly_for_those_who_hear_the_screen(Visits visits, PlatformProcess platform) {
    PlayerScreen player =
        PlayerScreen.of(visits, Members.withOffice(platform), Device.PHONE).open(OFFICE).start();
    player
        .page()
        .evaluate(
            """
            window.said = [];
            new MutationObserver(() => said.push(document.querySelector('[aria-live=polite]').textContent))
              .observe(document.querySelector('[aria-live=polite]'), { childList: true, characterData: true, subtree: true })
            """);

    player.score(1).shows(".stage").pass(12 + 15 + 8 + 15);

    assertThat((List<?>) player.page().evaluate("said"))
        .as("one word a step, none a second")
        .hasSizeBetween(3, 6);
    assertThat(player.page().locator(".ring")).hasAttribute("aria-live", "off");
  }

  @Test
  void speaks_rings_buzzes_and_keeps_the_screen_lit_unless_turned_off(
      Visits visits, PlatformProcess platform) {
    PlayerScreen player = PlayerScreen.of(visits, Members.withOffice(platform), Device.PHONE);
    player
        .page()
        .addInitScript(
            """
            window.heard = { voice: [], set: [], buzzes: [], lit: 0 };
            // time on this page goes by leaps, and the sound leaps along
            Object.defineProperty(BaseAudioContext.prototype, 'currentTime', { get: () => performance.now() / 1000 });
            window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
            Object.defineProperty(window, 'speechSynthesis', { value: {
              speak: (cue) => heard.voice.push(`${cue.lang} ${cue.text}`), cancel() {}, getVoices: () => [] } });
            const start = OscillatorNode.prototype.start;
            OscillatorNode.prototype.start = function (when) { this.due = when; heard.set.push(this); return start.call(this, when); };
            const stop = OscillatorNode.prototype.stop;
            OscillatorNode.prototype.stop = function (when = this.context.currentTime) { this.silent = when <= this.due; return stop.call(this, when); };
            navigator.vibrate = (pattern) => { heard.buzzes.push(pattern.join(' ')); return true; };
            Object.defineProperty(navigator, 'wakeLock', { value: {
              request: async () => { heard.lit++; return { released: false, release: async () => {} }; } } });
            """);
    player.open(OFFICE).start().score(1).shows(".stage").pass(12 + 15 + 2);

    assertThat((List<?>) player.page().evaluate("heard.voice"))
        .isEqualTo(
            List.of(
                "en-GB Doorway Stretch. Left side, 15 seconds.",
                "en-GB Change. Right side, 15 seconds."));
    assertThat((List<?>) player.page().evaluate(SOUNDED))
        .as("two notes to begin, one to change over")
        .isEqualTo(List.of(392, 587, 494));
    assertThat((List<?>) player.page().evaluate("heard.buzzes"))
        .as("a buzz to begin, two to change over")
        .isEqualTo(List.of("60", "60 80 60"));
    assertThat((Integer) player.page().evaluate("heard.lit")).isEqualTo(1);

    player.press("Stop").shows(".ask-menu").press("Voice");
    player.press("Back to the session").pass(30);
    assertThat((List<?>) player.page().evaluate("heard.voice"))
        .as("after it was turned off")
        .hasSize(2);
  }

  @Test
  void shows_the_next_exercise_from_the_last_hold_of_the_one_before(
      Visits visits, PlatformProcess platform) {
    PlayerScreen player =
        PlayerScreen.of(visits, Members.withOffice(platform), Device.PHONE).open(OFFICE).start();
    assertThat(player.page().locator(".upcoming"))
        .containsText("Next: Doorway Stretch · Left side");
    assertThat(player.page().locator(".upcoming exercise-figure")).hasAttribute("side", "LEFT");
    assertThat(player.page().locator(".upcoming svg.figure")).isVisible();

    // the clock of the page runs, too: well before the last hold, then up to it
    player.score(1).shows(".stage").pass(4 * 15 + 12 + 3 * 8 - 24);
    assertThat(player.page().locator(".next")).hasText("Next: Right side · 15 s");
    player.shows(".next-pose svg.figure");
    assertThat(player.page().locator(".next")).containsText("Next: Room Corner Stretch");
    assertThat(player.page().locator(".next-pose exercise-figure"))
        .hasAttribute("exercise", "room-corner-stretch");
    player.visitor().seesAnAccessiblePage();

    player.pass(16).shows(".ask-pain");
    assertThat(player.page().locator(".upcoming")).containsText("Next: Room Corner Stretch");
    // touched twice in a hurry: the second touch answers nothing else
    player
        .page()
        .locator("[data-score='1']")
        .evaluate("score => { score.click(); score.click(); }");
    player.shows(".ask-effort");
    assertThat(player.page().locator(".upcoming")).containsText("Next: Room Corner Stretch");
    player.score(3).shows(".stage").pass(12 + 15);
    assertThat(player.page().locator(".next")).hasText("Next: one short question");
    player.pass(20).shows(".ask-pain");
    assertThat(player.page().locator(".upcoming")).hasCount(0);
  }

  @Test
  void leaves_an_exercise_out_with_its_reason(Visits visits, PlatformProcess platform) {
    Trainee member = Members.withOffice(platform);
    PlayerScreen player = PlayerScreen.of(visits, member, Device.PHONE).open(OFFICE).start();
    player
        .score(1)
        .shows(".stage")
        .press("Stop")
        .press("Leave out this exercise")
        .press("No room for it here");
    player.toTheEnd(asked -> asked.score(3)).saved("All saved");

    assertThat(
            Members.session(member, player.session())
                .body()
                .at("/result/exercises/0/holds")
                .valueStream()
                .map(
                    hold -> hold.path("status").asString() + " " + hold.path("skipped").asString()))
        .hasSize(4)
        .containsOnly("SKIPPED NO_SPACE");
  }

  @Test
  void says_what_is_in_the_way_and_where_to_go(Visits visits, PlatformProcess platform) {
    Trainee nobodysPlan = Trainee.named(platform);
    nobodysPlan.enrol();
    PlayerScreen player = PlayerScreen.of(visits, nobodysPlan, Device.PHONE);
    player.visitor().expecting("status of 404");
    player.open(OFFICE);

    assertThat(player.page().locator("h1")).hasText("There is no plan yet.");
    assertThat(player.page().getByText("To today’s page")).hasAttribute("href", "/today");
    player.visitor().seesAnAccessiblePage();
  }

  private static void focus(Page page, String button) {
    for (int tabs = 0; tabs < 40; tabs++) {
      if (button.equals(page.evaluate("document.activeElement.innerText.split('\\n')[0]"))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("no key leads to " + button);
  }
}
