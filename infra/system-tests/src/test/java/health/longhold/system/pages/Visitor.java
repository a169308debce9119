package health.longhold.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody in front of a browser of their own. What the browser complains about, a breach of the
 * content policy among it, and every request that would leave the origin, fails the test in the
 * end.
 */
public final class Visitor implements AutoCloseable {
  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private final URI platform;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final Set<String> expected = new HashSet<>();

  Visitor(URI platform, BrowserContext context) {
    this.platform = platform;
    this.context = context;
    context.route(
        url -> url.startsWith("http") && !url.startsWith(platform.toString()),
        route -> {
          complaints.add("leaves the origin: " + route.request().url());
          route.abort();
        });
    context.onConsoleMessage(this::heard);
    context.onWebError(error -> complaints.add("thrown: " + error.error()));
    this.page = context.newPage();
  }

  private void heard(ConsoleMessage message) {
    String said = message.type() + ": " + message.text() + " at " + message.location();
    if (Set.of("error", "warning").contains(message.type())
        && expected.stream().noneMatch(said::contains)) {
      complaints.add(said);
    }
  }

  /** Opens a path of the platform and waits until the network is quiet. */
  public Visitor open(String path) {
    page.navigate(platform.resolve(path).toString());
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return this;
  }

  public Page page() {
    return page;
  }

  public BrowserContext context() {
    return context;
  }

  /** Where the visitor is: path and query. */
  public String where() {
    URI at = URI.create(page.url());
    return at.getQuery() == null ? at.getPath() : at.getPath() + "?" + at.getQuery();
  }

  /** The browser may complain in these words: {@code "status of 404"}. */
  public Visitor expecting(String words) {
    expected.add(words);
    return this;
  }

  /** Nothing that axe knows stands in anybody's way, and nothing sticks out sideways. */
  public void seesAnAccessiblePage() {
    // no page of ours has frames; for those axe would open a page of its own at every look
    List<Rule> violations =
        new AxeBuilder(page).setLegacyMode(true).withTags(STANDARDS).analyze().getViolations();
    assertThat(violations.stream().map(Visitor::told)).as("axe at " + where()).isEmpty();
    assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as("pixels that stick out at " + where())
        .isEqualTo(0);
  }

  /** Words that are read from a mat: seven to one. */
  public void seesStrongContrast() {
    List<Rule> weak =
        new AxeBuilder(page)
            .setLegacyMode(true)
            .withRules(List.of("color-contrast-enhanced"))
            .analyze()
            .getViolations();
    assertThat(weak.stream().map(Visitor::told)).as("contrast at " + where()).isEmpty();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream().map(node -> "\n  " + node.getHtml()).toList();
  }

  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    context.close();
  }
}
