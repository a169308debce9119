package health.longhold.starter.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Pain;
import health.longhold.kernel.Rejection;
import health.longhold.kernel.Role;
import health.longhold.starter.correlation.CorrelationAutoConfiguration;
import health.longhold.starter.test.BearerTokens;
import health.longhold.starter.test.TestIssuer;
import health.longhold.starter.time.ClockAutoConfiguration;
import health.longhold.starter.web.LongholdWebAutoConfiguration;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who is let in, what the others are told, and what is kept of both. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = AccessTest.Service.class,
    properties = {"spring.config.name=service-defaults", "longhold.service=sample"})
class AccessTest {
  private static final String ASHA = "01890a5d-ac96-774b-bcce-b302099a8057";
  private static final String NOBODY = "01890a5d-ac96-774b-bcce-b302099a8058";
  private static final String NOTE = "/api/members/{memberId}/note";

  @Configuration
  @BearerTokens
  @ImportAutoConfiguration({
    AccessAutoConfiguration.class,
    ClockAutoConfiguration.class,
    CorrelationAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    LongholdWebAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    WebMvcAutoConfiguration.class
  })
  static class Web {}

  @Configuration
  @Import({Web.class, Notes.class, Kept.class})
  static class Service {

    @Bean
    CareTeams ashasClinician() {
      return (actor, member) -> actor.subject().equals("dr-rao") && member.toString().equals(ASHA);
    }
  }

  @Configuration
  @Import({Web.class, Careless.class})
  static class CarelessService {}

  /** What the log was told, a line each. */
  @NullMarked
  static class Kept implements AccessLog {
    final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void granted(Actor actor, MemberId whose, String what) {
      lines.add("granted " + actor.subject() + " " + whose + " " + what);
    }

    @Override
    public void denied(Actor actor, @Nullable MemberId whose, String what) {
      lines.add("denied " + actor.subject() + " " + whose + " " + what);
    }
  }

  enum Unknown implements Rejection {
    NOTE_UNKNOWN,
    MEMBER_UNKNOWN;

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }
  }

  /** One endpoint for each way in; only Asha exists. */
  @NullMarked
  @RestController
  static class Notes {
    private final Access access;

    Notes(Access access) {
      this.access = access;
    }

    record Note(Pain pain) {}

    @PutMapping(NOTE)
    @Permitted(value = Role.CLINICIAN, self = true)
    Note write(@PathVariable MemberId memberId, @RequestBody Note note) {
      return note;
    }

    @GetMapping("/api/members/{memberId}/name")
    @Permitted(Role.PROGRAMME_MANAGER)
    MemberId name(@PathVariable MemberId memberId) {
      if (!memberId.toString().equals(ASHA)) {
        throw new CommandRejected(Unknown.MEMBER_UNKNOWN);
      }
      return memberId;
    }

    @GetMapping("/api/notes/{noteId}")
    @Permitted(value = Role.CLINICIAN, self = true)
    int note(@PathVariable int noteId, Actor actor) {
      access.require(
          actor,
          noteId == 1 ? Optional.of(MemberId.of(ASHA)) : Optional.empty(),
          Unknown.NOTE_UNKNOWN);
      return noteId;
    }

    @GetMapping("/api/notes")
    @PermittedToPeople
    List<Integer> notes() {
      return List.of(1);
    }
  }

  @NullMarked
  @RestController
  static class Careless {

    @GetMapping("/api/secrets")
    String secrets() {
      return "told";
    }
  }

  @LocalServerPort int port;
  @Autowired Kept kept;

  @BeforeEach
  void forget() {
    kept.lines.clear();
  }

  @ParameterizedTest
  @CsvSource({
    ASHA + ", MEMBER, 200, ",
    NOBODY + ", MEMBER, 404, denied",
    "dr-rao, CLINICIAN, 200, granted",
    "dr-lee, CLINICIAN, 404, denied",
    "dr-rao, PROGRAMME_MANAGER, 403, denied",
    "dr-rao, PROVIDER_SYSTEM, 403, denied"
  })
  void a_members_own_is_for_the_member_and_who_cares_for_them(
      String subject, String role, int status, @Nullable String word) throws Exception {
    assertThat(put(subject, role, ASHA, "{\"pain\": 3}").statusCode()).isEqualTo(status);
    assertThat(kept.lines)
        .isEqualTo(
            word == null ? List.of() : List.of(word + " " + subject + " " + ASHA + " PUT " + NOTE));
  }

  @ParameterizedTest
  @CsvSource({"dr-lee, CLINICIAN", NOBODY + ", MEMBER", "dr-lee, IMPORTER"})
  void existing_and_not_are_told_apart_by_nothing_whatever_is_sent(String subject, String role)
      throws Exception {
    for (String body : List.of("{\"pain\": 3}", "{\"pain\": 11}", "nonsense", "")) {
      assertThat(bare(put(subject, role, ASHA, body)))
          .isEqualTo(bare(put(subject, role, ASHA.replace("8057", "8059"), body)))
          .containsPattern("MEMBER_UNKNOWN|FORBIDDEN");
    }
  }

  @Test
  void a_role_that_passes_is_kept_with_what_came_of_it() throws Exception {
    String name = "/api/members/%s/name";
    assertThat(get("m-1", "PROGRAMME_MANAGER", name.formatted(ASHA)).statusCode()).isEqualTo(200);
    assertThat(get("m-1", "PROGRAMME_MANAGER", name.formatted(NOBODY)).statusCode()).isEqualTo(404);
    assertThat(kept.lines)
        .containsExactly(
            "granted m-1 " + ASHA + " GET /api/members/{memberId}/name",
            "denied m-1 " + NOBODY + " GET /api/members/{memberId}/name");
  }

  @Test
  void what_is_found_by_an_id_of_its_own_is_unknown_to_others() throws Exception {
    assertThat(get(ASHA, "MEMBER", "/api/notes/1").statusCode()).isEqualTo(200);
    assertThat(kept.lines).isEmpty();
    assertThat(get("dr-rao", "CLINICIAN", "/api/notes/1").statusCode()).isEqualTo(200);
    HttpResponse<String> foreign = get("dr-lee", "CLINICIAN", "/api/notes/1");
    HttpResponse<String> absent = get("dr-lee", "CLINICIAN", "/api/notes/2");
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(bare(foreign)).isEqualTo(bare(absent)).contains("NOTE_UNKNOWN");
    assertThat(kept.lines)
        .containsExactly(
            "granted dr-rao " + ASHA + " GET /api/notes/{noteId}",
            "denied dr-lee " + ASHA + " GET /api/notes/{noteId}",
            "denied dr-lee null GET /api/notes/{noteId}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"MEMBER", "CLINICIAN", "PROGRAMME_MANAGER", "CATALOGUE_EDITOR", "IMPORTER"})
  void what_is_published_is_for_people(String role) throws Exception {
    assertThat(get(ASHA, role, "/api/notes").statusCode()).isEqualTo(200);
    assertThat(get("somebody", "PROVIDER_SYSTEM", "/api/notes").statusCode()).isEqualTo(403);
  }

  @Test
  void no_id_is_refused_as_everywhere() throws Exception {
    HttpResponse<String> answer = put("dr-rao", "CLINICIAN", "no-id", "{\"pain\": 3}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"memberId\"");
  }

  @Test
  void a_service_that_forgets_to_say_who_may_does_not_start() {
    SpringApplicationBuilder careless =
        new SpringApplicationBuilder(CarelessService.class)
            .properties(
                "spring.config.name=service-defaults", "longhold.service=sample", "server.port=0");
    assertThatThrownBy(careless::run).hasMessageContaining("needs @Permitted");
  }

  /** An answer without what differs between any two requests: its path and its trace. */
  private static String bare(HttpResponse<String> answer) {
    return answer.statusCode()
        + answer
            .body()
            .replaceAll("\"instance\":\"[^\"]*\"", "")
            .replaceAll("\"traceId\":\"[^\"]*\"", "");
  }

  private HttpResponse<String> put(String subject, String role, String member, String body)
      throws Exception {
    return send(
        subject,
        role,
        "/api/members/" + member + "/note",
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> get(String subject, String role, String path) throws Exception {
    return send(subject, role, path, HttpRequest.newBuilder().GET());
  }

  private HttpResponse<String> send(
      String subject, String role, String path, HttpRequest.Builder request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          request
              .uri(URI.create("http://127.0.0.1:" + port + path))
              .header(
                  "Authorization",
                  TestIssuer.bearer("%s; tenant=acme; roles=%s".formatted(subject, role)))
              .build(),
          BodyHandlers.ofString());
    }
  }
}
