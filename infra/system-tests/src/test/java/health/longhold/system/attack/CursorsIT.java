package health.longhold.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.system.PlatformProcess;
import health.longhold.system.SharedPlatform;
import health.longhold.system.Trainee;
import health.longhold.system.Web;
import health.longhold.system.Web.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where one list goes on, taken to the list of somebody else. */
@ExtendWith(SharedPlatform.class)
@TestInstance(Lifecycle.PER_CLASS)
class CursorsIT {
  private PlatformProcess platform;
  private Trainee victim;
  private Trainee unwell;
  private Trainee thief;
  private UUID first = Trainee.newId();
  private UUID second = Trainee.newId();

  @BeforeAll
  void a_member_with_more_of_everything_than_fits_a_page(PlatformProcess running) {
    platform = running;
    victim = Trainee.ready(running);
    thief = Trainee.ready(running);
    unwell = Trainee.named(running);
    unwell.enrol();
    unwell.screen(Trainee.now(), "fever");
    first = victim.running();
    second = victim.running();
    for (String words : List.of("Stiff.", "Less stiff.")) {
      victim.self().put(victim.path("/notes/" + Trainee.newId()), Map.of("text", words));
    }
  }

  private Stream<String> listsOfTheVictim() {
    return Stream.of("/sessions", "/timeline", "/notes").map(victim::path);
  }

  @Test
  void of_a_members_lists_leads_nobody_else_anywhere() {
    listsOfTheVictim()
        .forEach(
            list -> {
              String after = "?limit=1&after=" + cursor(victim.self(), list);
              assertThat(victim.self().get(list + after).body().path("items")).hasSize(1);
              String service = list.endsWith("/sessions") ? "session" : "progress";
              for (String who :
                  List.of(
                      "MEMBER:" + thief.id() + "@demo",
                      "CLINICIAN:stranger@demo",
                      "CLINICIAN:clinician@harbour",
                      "PROGRAMME_MANAGER:manager@harbour")) {
                Attempt attempt =
                    Attacker.as(platform, who)
                        .get(list + after)
                        .refused(List.of(403, 404), first, second, "tiff");
                new Trail(platform, service)
                    .tellsOfDenial(who.substring(who.indexOf('@') + 1), attempt);
              }
              // under the same id in another programme, and on a list of one's own
              Attempt namesake =
                  Attacker.as(platform, "MEMBER:" + victim.id() + "@harbour").get(list + after);
              assertThat(namesake.body())
                  .doesNotContain(first.toString(), second.toString(), "tiff");
              String own = list.replace(victim.id().toString(), thief.id().toString());
              Answer mine = thief.self().get(own + after);
              assertThat(mine.status()).as(mine.body().toString()).isEqualTo(200);
              assertThat(mine.body().toString())
                  .doesNotContain(first.toString(), second.toString(), "tiff");
            });
  }

  @Test
  void of_a_programmes_lists_leads_another_programme_to_nothing_of_theirs() {
    Trainee.until(
        () -> unwell.clinician().get("/api/alerts?limit=200"),
        alerts -> alerts.body().toString().contains(unwell.id().toString()));
    Map<String, String> lists =
        Map.of(
            "/api/audit/progress", "PROGRAMME_MANAGER:manager",
            "/api/audit/session", "PROGRAMME_MANAGER:manager",
            "/api/care-team/members", "CLINICIAN:clinician",
            "/api/alerts", "CLINICIAN:clinician");
    // the last id there can be: whatever a list holds lies before or behind it
    String end = "ffffffff-ffff-4fff-bfff-ffffffffffff";
    lists.forEach(
        (list, who) -> {
          Web owner = web(who + "@demo");
          assertThat(owner.get(list + "?limit=200").body().path("items")).isNotEmpty();
          String told = list.equals("/api/alerts") ? end : cursor(owner, list);
          for (String after : List.of(told, list.contains("audit") ? "9000000000000000000" : end)) {
            Attempt attempt =
                Attacker.as(platform, who + "@harbour").get(list + "?limit=200&after=" + after);
            assertThat(attempt.status()).as(attempt.body()).isEqualTo(200);
            // of this one nobody there has asked, so not even their own trail names them
            assertThat(attempt.body())
                .as(list)
                .contains("\"items\":")
                .doesNotContain(unwell.id().toString());
          }
          Attempt stranger =
              Attacker.as(platform, "IMPORTER:stranger@harbour")
                  .get(list + "?after=" + told)
                  .refused(403, victim.id(), thief.id(), unwell.id());
          new Trail(platform, list.endsWith("/session") ? "session" : "progress")
              .tellsOfDenial("harbour", stranger);
        });
  }

  private String cursor(Web owner, String list) {
    Answer page =
        Trainee.until(() -> owner.get(list + "?limit=1"), answer -> !answer.text("next").isEmpty());
    return page.text("next");
  }

  private Web web(String who) {
    return new Web(platform.url(), () -> platform.token(who), Map.of());
  }
}
