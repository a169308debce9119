package health.longhold.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import health.longhold.system.Trainee;
import java.util.function.Consumer;

/**
 * A member in front of the player. The page's clock is stepped by hand, so that a session of
 * minutes takes seconds and every time in it is exact.
 */
final class PlayerScreen {
  /** Shorter than any cue stands, so that none is passed over. */
  private static final int STEP_SECONDS = 2;

  /** More steps than any session of these tests has. */
  private static final int LONGEST = 400;

  /** A little more than a button has the light of one switch. */
  private static final int TURN_MS = 1850;

  private final Visitor visitor;
  private final Page page;

  private PlayerScreen(Visitor visitor, Page page) {
    this.visitor = visitor;
    this.page = page;
  }

  /** Somebody whose browser is signed in. */
  static PlayerScreen of(Visitor visitor) {
    visitor.page().clock().install();
    return new PlayerScreen(visitor, visitor.page());
  }

  /** Any member at all, known by a token of their own; such a browser keeps no page. */
  static PlayerScreen of(Visits visits, Trainee member, Device device) {
    return of(visits, member, device, _ -> {});
  }

  /** The same with other wishes: language, colours, motion. */
  static PlayerScreen of(
      Visits visits, Trainee member, Device device, Consumer<NewContextOptions> wishes) {
    return of(visits.bearing(member, device, wishes));
  }

  Page page() {
    return page;
  }

  Visitor visitor() {
    return visitor;
  }

  /** Opens the player on one routine and waits for its first screen. */
  PlayerScreen open(String routine) {
    visitor.open("/player?routine=" + routine);
    return arrived();
  }

  PlayerScreen reload() {
    page.reload();
    return arrived();
  }

  /** Opens it again, as after the phone was switched on. */
  PlayerScreen arrived() {
    page.locator(".talk h1").waitFor();
    return this;
  }

  /** The phone dies: nobody says goodbye, and only the disk knows. Then it is opened again. */
  PlayerScreen diesAndComesBack() {
    String here = page.url();
    try {
      page.navigate("chrome://crash", new Page.NavigateOptions().setTimeout(5000));
    } catch (PlaywrightException dead) {
      visitor.expecting("crash");
    }
    // whatever is told to all pages of a visitor would fail at a dead one
    page.close();
    PlayerScreen again = new PlayerScreen(visitor, visitor.context().newPage());
    again.page.navigate(here);
    return again.arrived();
  }

  /** Waits until one switch has come to these words, and presses it. */
  PlayerScreen touch(String words) {
    for (int turns = 0; turns < LONGEST && !words.equals(lit()); turns++) {
      page.clock().fastForward(TURN_MS);
    }
    page.keyboard().press("Space");
    return this;
  }

  private String lit() {
    return (String)
        page.evaluate("document.querySelector('[data-lit]')?.innerText.split('\\n')[0] ?? ''");
  }

  PlayerScreen start() {
    page.locator(".talk-start .main").click();
    shows(".ask-pain");
    return this;
  }

  PlayerScreen press(String words) {
    page.getByText(words, new Page.GetByTextOptions().setExact(true)).first().click();
    return this;
  }

  PlayerScreen score(int score) {
    page.locator("[data-score='%d']".formatted(score)).click();
    return this;
  }

  /** Lets time pass, as a page in front passes it. */
  PlayerScreen pass(int seconds) {
    for (int passed = 0; passed < seconds; passed += STEP_SECONDS) {
      page.clock().fastForward(1000L * Math.min(STEP_SECONDS, seconds - passed));
    }
    return this;
  }

  /** Waits for a screen while the clock of the page is moved on gently. */
  PlayerScreen shows(String selector) {
    for (int tries = 0; tries < LONGEST && !page.locator(selector).first().isVisible(); tries++) {
      page.clock().fastForward(100);
    }
    assertThat(page.locator(selector).first()).isVisible();
    return this;
  }

  /** Plays on to the end: holds everything, tells little pain and moderate effort. */
  PlayerScreen toTheEnd(Consumer<PlayerScreen> atQuestions) {
    for (int turns = 0; turns < LONGEST && !isOn(".talk-end"); turns++) {
      // other screens go by themselves: what led to them is still on its way
      if (isOn(".ask-pain, .ask-effort")) {
        String asked = question();
        atQuestions.accept(this);
        page.waitForCondition(() -> !asked.equals(question()));
      } else {
        pass(2 * STEP_SECONDS);
      }
    }
    assertThat(page.locator(".talk-end")).isVisible();
    return this;
  }

  /** What is asked now; nothing while the session runs. */
  private String question() {
    return (String) page.evaluate("document.querySelector('.ask h1')?.textContent ?? ''");
  }

  boolean isOn(String selector) {
    return page.locator(selector).count() > 0;
  }

  /** Waits until the screen says how the journal stands in these words. */
  PlayerScreen saved(String words) {
    for (int tries = 0; tries < LONGEST && !standing().equals(words); tries++) {
      page.clock().fastForward(100);
    }
    assertThat(page.locator(".sync")).hasText(words);
    return this;
  }

  private String standing() {
    return page.locator(".sync").textContent();
  }

  PlayerScreen cut() {
    visitor.expecting("ERR_INTERNET_DISCONNECTED");
    visitor.context().setOffline(true);
    return this;
  }

  PlayerScreen reconnect() {
    visitor.context().setOffline(false);
    return this;
  }

  /** What a script on the page answers; the journal of the phone is at hand as {@code journal}. */
  Object ask(String body) {
    return page.evaluate(
        """
        async () => {
          const { openStore } = await import('/web/session/store.js');
          const { Journal } = await import('/web/session/journal.js');
          const journal = new Journal(await openStore());
          %s
        }
        """
            .formatted(body));
  }

  /** The id of the newest session this phone keeps. */
  String session() {
    return (String)
        ask(
            "const owner = await journal.owner(); return (await"
                + " journal.sessions(owner)).at(-1).sessionId;");
  }
}
