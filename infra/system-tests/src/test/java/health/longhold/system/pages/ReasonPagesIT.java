package health.longhold.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static health.longhold.system.pages.CareTeamWorld.liftSeconds;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import health.longhold.system.PlatformProcess;
import health.longhold.system.Trainee;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a member with a past is shown: what changed, why, and how it went over weeks. */
@PageTest
class ReasonPagesIT {
  @Test
  void a_raise_is_told_the_next_time_with_all_it_rests_on(PlatformProcess platform, Visits visits) {
    Trainee member = new CareTeamWorld(platform).withRaise("Reason 01");
    String proposal =
        member.target("prone-leg-lift").path("proposal").path("proposalId").asString();
    member.clinician().post(member.path("/proposals/" + proposal + "/approve"), Map.of());
    await().atMost(Duration.ofSeconds(20)).until(() -> liftSeconds(member) == 45);

    for (Device device : Device.values()) {
      Visitor visitor = visits.bearing(member, device, _ -> {}).open("/today");
      Page page = visitor.page();
      Locator change =
          page.locator(".change").filter(new Locator.FilterOptions().setHasText("Prone Leg Lift"));
      assertThat(change).containsText("45 s because your last 3 sessions held every 30 s");
      visitor.seesAnAccessiblePage();

      change.getByRole(AriaRole.LINK).click();
      page.waitForURL(Pattern.compile("/my/progress/prone-leg-lift$"));
      assertThat(page.locator(".lead")).containsText("45 s");
      assertThat(page.locator("section[aria-labelledby=evidence] tbody tr")).hasCount(3);
      assertThat(page.getByText("Nearest miss").first()).isVisible();
      assertThat(page.locator("line-chart svg[role=img]")).isVisible();
      visitor.seesAnAccessiblePage();

      visitor.open("/my/progress");
      assertThat(page.locator("line-chart svg[role=img]")).isVisible();
      visitor.seesAnAccessiblePage();
    }
  }
}
