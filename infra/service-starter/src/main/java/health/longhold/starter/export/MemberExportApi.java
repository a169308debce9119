package health.longhold.starter.export;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.audit.AuditNote;
import health.longhold.starter.types.StoredJson;
import health.longhold.starter.types.StoredTypes;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service's part of a member's export, for that member only. It is whole before the first byte
 * leaves, and of one moment: all parts are read from one snapshot of the database.
 */
@RestController
final class MemberExportApi {
  private final List<MemberExportPart> parts;
  private final TransactionTemplate snapshot;
  private final JsonMapper json;

  MemberExportApi(
      List<MemberExportPart> parts, PlatformTransactionManager transactions, StoredTypes types) {
    this.parts = List.copyOf(parts);
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    // for people: fields in the order they are thought in, not in that of the alphabet
    this.json =
        StoredJson.stored(types)
            .rebuild()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
  }

  /**
   * Answers a service's part of what is kept about a member. The whole of it, from all services, is
   * a call of its own.
   */
  @ApiResponse(
      responseCode = "200",
      description = "Each part by its name",
      content =
          @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
  @GetMapping(
      path = "/api/members/{memberId}/export/${longhold.service}",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Permitted(self = true)
  ResponseEntity<byte[]> export(@PathVariable MemberId memberId, Actor actor) {
    AuditNote.always();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(snapshot.execute(_ -> json.writeValueAsBytes(about(memberId, actor.tenant()))));
  }

  private Map<String, Object> about(MemberId memberId, ProgrammeId programme) {
    Map<String, Object> document = new LinkedHashMap<>();
    for (MemberExportPart part : parts) {
      Object about = part.about(memberId, programme);
      if (about != null && document.put(part.name(), about) != null) {
        throw new IllegalStateException("two parts of an export are named " + part.name());
      }
    }
    return document;
  }
}
