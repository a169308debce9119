package health.longhold.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The document a developer writes a player from. */
@OnRealParts
class OpenApiIT {
  @LocalServerPort int port;

  @Test
  void describes_every_path_and_what_an_entry_may_carry() {
    JsonNode document = new Phone(port).get("/v3/api-docs").body();
    JsonNode schemas = document.at("/components/schemas");

    assertThat(document.path("paths").propertyNames())
        .containsAll(
            List.of(
                "/api/members/{memberId}/prescriptions/{prescriptionId}",
                "/api/members/{memberId}/sessions",
                "/api/sessions/{sessionId}",
                "/api/sessions/{sessionId}/journal"));
    assertThat(schemas.at("/JournalBatch/properties/entries/items/$ref").asString())
        .endsWith("/EntryForm");
    assertThat(schemas.at("/JournalBatch/example/entries").size()).isEqualTo(2);
    assertThat(schemas.at("/EntryForm/properties").propertyNames())
        .contains("seq", "heldSeconds", "corrects");
  }
}
