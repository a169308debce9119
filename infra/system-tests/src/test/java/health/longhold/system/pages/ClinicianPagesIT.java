package health.longhold.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static health.longhold.system.Trainee.newId;
import static health.longhold.system.Trainee.now;
import static health.longhold.system.pages.CareTeamWorld.CLINICIAN;
import static health.longhold.system.pages.CareTeamWorld.liftSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import health.longhold.system.Entries;
import health.longhold.system.PlatformProcess;
import health.longhold.system.Trainee;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A clinician looks after members: who needs them now, what they decide, and what they watch. */
@PageTest
class ClinicianPagesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @ParameterizedTest
  @EnumSource(Device.class)
  void one_kind_of_raise_is_approved_for_all_but_one_and_taken_back(
      Device device, PlatformProcess platform, Visits visits) {
    CareTeamWorld world = new CareTeamWorld(platform);
    String first = "Raise " + device + " 01";
    String second = "Raise " + device + " 02";
    Trainee one = world.withRaise(first);
    Trainee two = world.withRaise(second);
    Visitor visitor = visits.as(CLINICIAN, device).open("/clinician");
    Page page = visitor.page();
    page.getByLabel("Find a member by name").fill("raise " + device);
    Locator raise = page.locator("approve-many");
    assertThat(page.locator("#board > [role=status]")).hasText("2 members found");
    assertThat(raise.getByRole(AriaRole.BUTTON, within("Approve 2"))).isVisible();
    visitor.seesAnAccessiblePage();

    raise.getByRole(AriaRole.CHECKBOX, within(second)).uncheck();
    raise.getByRole(AriaRole.BUTTON, within("Approve 1")).click();
    assertThat(raise.locator(".raise-said")).hasText("1 approved.");
    visitor.seesAnAccessiblePage();
    await().atMost(PATIENCE).until(() -> liftSeconds(one) == 45);
    assertThat(liftSeconds(two)).isEqualTo(30);

    raise.getByRole(AriaRole.BUTTON, within("Undo")).click();
    await().atMost(PATIENCE).until(() -> liftSeconds(one) == 30);
    assertThat(page.locator("approve-many input[data-proposal]")).hasCount(2);

    // approved again and prescribed: now it stands
    page.locator("approve-many").getByRole(AriaRole.BUTTON, within("Approve 2")).click();
    await().atMost(PATIENCE).until(() -> liftSeconds(one) == 45 && liftSeconds(two) == 45);
    one.prescription(newId());
    page.locator("approve-many").getByRole(AriaRole.BUTTON, within("Undo")).click();
    assertThat(page.locator(".raise-said")).hasText("1 taken back. 1 could not be done: " + first);
    await().atMost(PATIENCE).until(() -> liftSeconds(two) == 30);
    assertThat(liftSeconds(one)).isEqualTo(45);
  }

  @ParameterizedTest
  @EnumSource(Device.class)
  void a_flag_is_looked_at_and_closed_and_the_member_trains_again(
      Device device, PlatformProcess platform, Visits visits) {
    String name = "Flagged " + device;
    Trainee member = new CareTeamWorld(platform).called(name);
    member.screen(now());
    member.prescribePlan();
    member.accept(now());
    Visitor visitor =
        visits
            .visitor(device, CLINICIAN, options -> options.setColorScheme(ColorScheme.DARK))
            .open("/clinician");
    Page page = visitor.page();
    page.getByLabel("Find a member by name").fill("somebody else");
    assertThat(page.locator("#board > [role=status]")).hasText("Nobody found");

    // the board is open, and somebody is looked for on it
    member.screen(now(), "chest-pain");
    Locator flag = page.locator(".flags > li").filter(new Locator.FilterOptions().setHasText(name));
    assertThat(flag).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    assertThat(page.getByLabel("Find a member by name")).isFocused();
    assertThat(page).hasTitle(Pattern.compile("^\\(\\d+\\) My members"));
    assertThat(flag).containsText("chest pain");
    assertThat(flag).containsText("minutes left to acknowledge");
    visitor.seesAnAccessiblePage();

    flag.getByRole(AriaRole.BUTTON).click();
    assertThat(flag).containsText("Somebody is looking");
    flag.getByRole(AriaRole.LINK).click();
    page.waitForURL(Pattern.compile("/clinician/members/"));
    assertThat(page.locator("h1")).hasText(name);
    visitor.seesAnAccessiblePage();

    Locator open = page.locator(".flags > li");
    open.locator("select").selectOption("MEMBER_CONTACTED");
    open.getByRole(AriaRole.BUTTON, within("Close")).click();
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              visitor.open(visitor.where());
              return page.locator(".flags > li").count() == 0;
            });
    page.locator("#clear").selectOption("ASSESSED");
    page.getByRole(AriaRole.BUTTON, named("Let them train again")).click();
    member.targets(targets -> !targets.body().has("suspension"));
  }

  @Test
  void whoever_never_began_or_has_no_plan_is_not_lost_among_the_quiet(
      PlatformProcess platform, Visits visits) {
    CareTeamWorld world = new CareTeamWorld(platform);
    world.idle("Unbegun 01", 9);
    Trainee planless = world.called("Unbegun 02");
    Visitor visitor = visits.as(CLINICIAN, Device.PHONE);
    Page page = visitor.page();
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              visitor.open("/clinician?q=Unbegun");
              return page.getByText("no session for 9 days").count() == 1;
            });

    Locator link = page.locator("section[aria-labelledby=planless] a");
    assertThat(link).hasText("Unbegun 02");
    visitor.seesAnAccessiblePage();
    link.click();
    page.waitForURL(Pattern.compile("/clinician/members/"));
    page.getByText("Prescribe a plan").click();
    page.getByLabel("Upper-back relief").check();
    page.getByLabel(Pattern.compile("Prone Leg Lift"))
        .selectOption(new SelectOption().setLabel("1 × 30 s"));
    page.getByRole(AriaRole.BUTTON, named("Propose to the member")).click();
    assertThat(page.locator("plan-form .form-said")).containsText("when the member agrees");
    assertThat(planless.self().get(planless.path("/plan")).body().path("exercises").valueStream())
        .filteredOn(each -> each.path("exerciseId").asString().equals("prone-leg-lift"))
        .singleElement()
        .satisfies(lift -> assertThat(lift.at("/start/holdSeconds").asInt()).isEqualTo(30));
  }

  @ParameterizedTest
  @EnumSource(Device.class)
  void a_member_is_understood_and_their_targets_and_plan_are_changed(
      Device device, PlatformProcess platform, Visits visits) {
    Trainee member = new CareTeamWorld(platform).withRaise("Changed " + device);
    Visitor visitor = visits.as(CLINICIAN, device);
    Page page = visitor.open("/clinician/members/" + member.id() + "#x-prone-leg-lift").page();
    Locator lift = page.locator("#x-prone-leg-lift");
    assertThat(lift.locator("line-chart svg[role=img]")).isVisible();
    assertThat(lift).containsText("It waits for your approval.");
    assertThat(page.locator(".timeline")).containsText("Morning's pain");
    visitor.seesAnAccessiblePage();

    lift.getByLabel("Seconds").fill("40");
    lift.locator("[id='o-prone-leg-lift']").selectOption("TOO_EASY");
    lift.getByRole(AriaRole.BUTTON, within("Set this target")).click();
    await().atMost(PATIENCE).until(() -> liftSeconds(member) == 40);
    assertThat(page.locator("#x-prone-leg-lift > summary")).containsText("40 s");
    // the page has come anew and is complete
    page.waitForLoadState(LoadState.NETWORKIDLE);

    Locator corner = page.locator("#x-room-corner-stretch");
    corner.locator("summary").first().click();
    corner.locator("[id='w-room-corner-stretch']").selectOption("PAIN");
    corner.getByRole(AriaRole.BUTTON, within("Withhold")).click();
    await().atMost(PATIENCE).until(() -> member.target("room-corner-stretch").has("withheld"));
    assertThat(page.locator("#x-room-corner-stretch > summary")).containsText("withheld");

    page.getByText("Change the plan").click();
    page.getByLabel("Office break").check();
    page.getByLabel("Sessions a week").fill("4");
    page.getByRole(AriaRole.BUTTON, named("Propose to the member")).click();
    assertThat(page.locator("plan-form .form-said")).containsText("when the member agrees");
    visitor.seesAnAccessiblePage();
    page.getByLabel("New note").fill("Spoke about the plan.");
    page.getByRole(AriaRole.BUTTON, named("Keep the note")).click();
    assertThat(page.locator("member-notes")).containsText("Spoke about the plan.");
    assertThat(
            member.self().get(member.path("/plan")).body().path("proposal").path("version").asInt())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Device.class)
  void a_running_session_is_watched_as_it_happens(
      Device device, PlatformProcess platform, Visits visits) {
    Trainee member = new CareTeamWorld(platform).called("Watched " + device);
    member.screen(now());
    member.prescribePlan();
    member.accept(now());
    member.targets(targets -> targets.body().has("screeningValidUntil"));
    Visitor visitor = visits.visitor(device, CLINICIAN, options -> options.setLocale("hi-IN"));
    Page page = visitor.page();
    page.navigate(platform.url().resolve("/clinician/members/" + member.id()).toString());
    assertThat(page.locator("live-session[heard]")).isVisible();
    assertThat(page.locator(".live-state")).hasText("अभी कोई सत्र नहीं चल रहा।");

    UUID session = member.running();
    Entries entries = new Entries(now());
    Map<String, Object> told =
        entries.add("PainReported", Map.of("item", 1, "moment", "DURING", "score", 3));
    member.journal(session, List.of(told));

    assertThat(page.locator(".live-lines li")).hasCount(1);
    assertThat(page.locator(".live-lines")).containsText("दर्द 3");
    visitor.seesAnAccessiblePage();
    member.journal(session, List.of(entries.add("Finished", Map.of("lastSeq", 2))));
    assertThat(page.locator(".live-lines li")).hasCount(2);
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions within(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
