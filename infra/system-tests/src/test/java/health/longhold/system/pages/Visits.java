package health.longhold.system.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import health.longhold.system.Trainee;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Visitors of one platform. Each account signs in once, through the real form; later visitors start
 * with what its browser then kept.
 */
public final class Visits {
  private static final String NOBODY = "";

  private final Browser browser;
  private final URI platform;
  private final String password;
  private final Map<String, String> signedIn = new HashMap<>();
  private final List<Visitor> here = new ArrayList<>();

  Visits(Browser browser, URI platform, String password) {
    this.browser = browser;
    this.platform = platform;
    this.password = password;
  }

  /** Somebody who has not signed in. */
  public Visitor nobody(Device device) {
    return visitor(device, NOBODY, _ -> {});
  }

  /** Somebody signed in: {@code member-07@demo}. */
  public Visitor as(String account, Device device) {
    return visitor(device, account, _ -> {});
  }

  /**
   * A visitor with other wishes.
   *
   * @param account empty for nobody
   * @param wishes changes the browser's options: language, colours, motion
   */
  public Visitor visitor(Device device, String account, Consumer<NewContextOptions> wishes) {
    NewContextOptions options =
        device.context().setLocale("en-GB").setColorScheme(ColorScheme.LIGHT);
    wishes.accept(options);
    if (!account.isEmpty()) {
      options.setStorageState(signedIn.computeIfAbsent(account, this::signIn));
    }
    Visitor visitor = new Visitor(platform, browser.newContext(options));
    here.add(visitor);
    return visitor;
  }

  /** Any member at all, known by a token of their own; such a browser keeps no page. */
  public Visitor bearing(Trainee member, Device device, Consumer<NewContextOptions> wishes) {
    Visitor visitor =
        visitor(
                device,
                NOBODY,
                options -> wishes.accept(options.setServiceWorkers(ServiceWorkerPolicy.BLOCK)))
            .expecting("Service Worker registration blocked by Playwright");
    visitor
        .context()
        .setExtraHTTPHeaders(
            Map.of(
                "Authorization",
                "Bearer " + member.platform().token("MEMBER:%s@demo".formatted(member.id()))));
    return visitor;
  }

  private String signIn(String account) {
    try (Visitor visitor = new Visitor(platform, browser.newContext())) {
      visitor.page().navigate(platform.resolve("/sign-in/longhold?to=/catalogue").toString());
      fill(visitor.page(), account);
      visitor.page().waitForURL(url -> url.endsWith("/catalogue"));
      return visitor.context().storageState();
    }
  }

  /** Answers the provider's form, which must be on the page. */
  public void fill(Page page, String account) {
    page.fill("input[name=username]", account);
    page.fill("input[name=password]", password);
    page.click("form button[type=submit]");
  }

  /** Sends everybody home and tells what their browsers complained about. */
  List<String> end() {
    List<String> complaints = here.stream().flatMap(Visits::told).toList();
    here.forEach(Visitor::close);
    here.clear();
    return complaints;
  }

  private static Stream<String> told(Visitor visitor) {
    return visitor.complaints().stream();
  }
}
