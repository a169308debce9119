package health.longhold.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import health.longhold.system.PlatformProcess;
import health.longhold.system.Trainee;
import health.longhold.system.Web;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A manager asks whether it works, and enrols members from a file. */
@PageTest
class ManagerPagesIT {
  private static final String MANAGER = "manager@demo";

  @ParameterizedTest
  @EnumSource(Device.class)
  void the_programme_is_seen_week_by_week_and_beside_a_cohort(
      Device device, PlatformProcess platform, Visits visits) throws IOException {
    String cohort = "seen-" + UUID.randomUUID();
    IntStream.range(0, 11).forEach(_ -> agreed(platform, cohort));
    Visitor visitor =
        visits.visitor(device, MANAGER, options -> options.setColorScheme(ColorScheme.DARK));
    Page page = visitor.open("/manager").page();
    assertThat(page.locator("h1")).hasText("Is it working?");
    assertThat(page.locator(".programme")).containsText("members enrolled");
    visitor.open("/manager?cohort=" + cohort + "&measure=DOSE");
    assertThat(page.locator(".weeks-table").first()).containsText("Everybody");
    visitor.seesAnAccessiblePage();
    String file = downloaded(page, "This table (CSV)");
    assertThat(file).startsWith("week_from,cohort,suppressed,members,");
    assertThat(file.lines()).filteredOn(line -> line.contains("," + cohort + ",")).hasSize(1);

    visitor.open("/manager?cohort=few-" + UUID.randomUUID());
    assertThat(page.locator("input[name=cohort]:checked")).hasCount(0);
    assertThat(page.getByText("Sessions (CSV)")).hasAttribute("href", "/api/exports/sessions.csv");
  }

  @ParameterizedTest
  @EnumSource(Device.class)
  void a_file_is_looked_at_enrolled_refused_in_part_and_tried_again(
      Device device, PlatformProcess platform, Visits visits) throws IOException {
    String taken = "T-" + UUID.randomUUID();
    String fresh = "F-" + UUID.randomUUID();
    Web.manager(platform)
        .put(
            "/api/members/" + Trainee.newId(),
            Map.of("externalId", taken, "cohorts", List.of(), "ageBand", "FROM_18", "zone", "UTC"));
    String file =
        """
        external_id,name,birth_date,age_band,cohorts,zone,clinician
        %s,"Member, 41",1984-05-17,,site-a,Asia/Kolkata,clinician@demo
        %s,,,65+,site-a,,
        ,,,,site-a,Asia/Kolkata,
        ,Member 44,1984-05-17,65+,Site A!,Mars/Base,
        """
            .formatted(fresh, taken);
    Visitor visitor = visits.as(MANAGER, device).open("/manager");
    Page page = visitor.page();
    page.getByText("Enrol members").click();
    page.waitForURL(Pattern.compile("/manager/enrol$"));
    choose(page, file);

    assertThat(page.locator(".enrol-sum")).hasText("4 rows. 2 can be enrolled, 2 cannot.");
    Locator rows = page.locator(".rows-table tbody tr");
    assertThat(rows.nth(0)).containsText("or a birth date is needed");
    assertThat(rows.nth(1)).containsText("contradicts the birth date");
    assertThat(rows.nth(1)).containsText("is no time zone");
    assertThat(rows.nth(1)).containsText("lower-case words");
    visitor.seesAnAccessiblePage();

    visitor.expecting("status of 409").expecting("status of 429");
    AtomicInteger slowed = new AtomicInteger();
    page.route(
        "**/api/members/*",
        route -> {
          if (slowed.getAndIncrement() == 0) {
            route.fulfill(
                new Route.FulfillOptions().setStatus(429).setHeaders(Map.of("Retry-After", "1")));
          } else {
            route.resume();
          }
        });
    page.getByRole(AriaRole.BUTTON, named("Enrol the 2 without mistakes")).click();
    assertThat(page.locator(".enrol-done-sum")).hasText("1 enrolled, 1 refused, 0 not sent.");
    assertThat(page.locator(".enrol-failed li")).hasCount(1);
    visitor.seesAnAccessiblePage();
    String first = result(page);
    assertThat(first).contains(fresh + ",ENROLLED").contains(taken + ",FAILED");

    // mended, opened again: the same member, not another one
    visitor.open("/manager/enrol");
    choose(page, file.replace(taken, taken + "-mended").replace("1984-05-17,,", "1984-05-18,,"));
    page.getByRole(AriaRole.BUTTON, named("Enrol the 2 without mistakes")).click();
    assertThat(page.locator(".enrol-done-sum")).hasText("2 enrolled, 0 refused, 0 not sent.");
    String second = result(page);
    String id = idOf(first, fresh);
    assertThat(idOf(second, fresh)).isEqualTo(id);
    Web manager = Web.manager(platform);
    assertThat(
            manager
                .get("/api/members/" + id + "/directory")
                .body()
                .at("/directory/birthDate")
                .asString())
        .isEqualTo("1984-05-18");
    assertThat(manager.get("/api/members/" + id + "/care-team").body().toString())
        .contains("clinician@demo");
  }

  @Test
  void what_is_no_file_of_members_is_told_so(Visits visits) {
    Visitor visitor =
        visits
            .visitor(Device.DESKTOP, MANAGER, options -> options.setLocale("hi-IN"))
            .open("/manager/enrol");
    Page page = visitor.page();
    choose(page, "one,two\n1,2\n");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("कोई पंक्ति नहीं मिली");
    visitor.seesAnAccessiblePage();
  }

  private static void agreed(PlatformProcess platform, String cohort) {
    Trainee member = Trainee.named(platform);
    Web.manager(platform)
        .put(
            "/api/members/" + member.id(),
            Map.of("cohorts", List.of(cohort), "ageBand", "FROM_18", "zone", "UTC"));
    Web.manager(platform).put(member.path("/care-team/clinician"), Map.of());
    member.prescribePlan();
    member.accept(Trainee.now());
  }

  private static void choose(Page page, String file) {
    page.locator("#file")
        .setInputFiles(
            new FilePayload("members.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
  }

  private static String result(Page page) throws IOException {
    return downloaded(page, "The result as a file (CSV)");
  }

  private static String downloaded(Page page, String words) throws IOException {
    return Files.readString(page.waitForDownload(() -> page.getByText(words).click()).path());
  }

  private static String idOf(String result, String externalId) {
    return result
        .lines()
        .filter(line -> line.contains("," + externalId + ","))
        .map(line -> line.split(",", -1)[1])
        .findFirst()
        .orElseThrow();
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }
}
