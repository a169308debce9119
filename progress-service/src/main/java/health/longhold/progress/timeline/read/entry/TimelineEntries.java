package health.longhold.progress.timeline.read.entry;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.starter.erasure.MemberStore;
import health.longhold.starter.types.StoredJson;
import health.longhold.starter.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The entries of every member, and the time zone whose days they are shown in. */
@Repository
@Transactional
class TimelineEntries implements MemberStore {
  private final JdbcClient jdbc;
  private final JsonMapper json = StoredJson.contracts();

  TimelineEntries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The member's days are those of this zone from the next entry on. */
  void live(String tenant, MemberId member, String zone) {
    jdbc.sql(
            """
            insert into timeline_zone (tenant, member_id, zone) values (:tenant, :member, :zone)
            on conflict (tenant, member_id) do update set zone = excluded.zone
            """)
        .param("tenant", tenant)
        .param("member", member.value())
        .param("zone", zone)
        .update();
  }

  void add(String tenant, MemberId member, String entryId, Fact fact) {
    LocalDate day = fact.day() == null ? dayOf(tenant, member, fact.at()) : fact.day();
    jdbc.sql(
            """
            insert into timeline_entry
              (tenant, member_id, at, entry_id, local_date, type, details)
            values (:tenant, :member, :at, :entry, :day, :type, :details::jsonb)
            on conflict do nothing
            """)
        .param("tenant", tenant)
        .param("member", member.value())
        .param("at", fact.at().atOffset(ZoneOffset.UTC))
        .param("entry", entryId)
        .param("day", day)
        .param("type", fact.type())
        .param("details", json.writeValueAsString(fact.details()))
        .update();
  }

  /** Newest first, from the position after which a former page ended. */
  Page<TimelineEntry> page(String tenant, MemberId member, @Nullable Position after, int limit) {
    Position from = after == null ? Position.NEWEST : after;
    List<Row> rows =
        jdbc.sql(
                """
                select at, entry_id, local_date, type, details from timeline_entry
                 where tenant = :tenant and member_id = :member and (at, entry_id) < (:at, :entry)
                 order by at desc, entry_id desc limit :limit
                """)
            .param("tenant", tenant)
            .param("member", member.value())
            .param("at", from.at().atOffset(ZoneOffset.UTC))
            .param("entry", from.entryId())
            .param("limit", limit + 1)
            .query(this::row)
            .list();
    Page<Row> page = Page.of(rows, limit, row -> row.position().toString());
    return new Page<>(page.items().stream().map(Row::entry).toList(), page.next());
  }

  /** A member's whole story, oldest first. */
  List<TimelineEntry> all(String tenant, MemberId member) {
    return jdbc.sql(
            """
            select at, entry_id, local_date, type, details from timeline_entry
             where tenant = :tenant and member_id = :member order by at, entry_id
            """)
        .param("tenant", tenant)
        .param("member", member.value())
        .query((row, index) -> row(row, index).entry())
        .list();
  }

  /** Where the member's days are, if they have any. */
  Optional<ZoneId> zoneOf(String tenant, MemberId member) {
    return jdbc.sql("select zone from timeline_zone where tenant = :tenant and member_id = :member")
        .param("tenant", tenant)
        .param("member", member.value())
        .query(String.class)
        .optional()
        .map(ZoneId::of);
  }

  void clear() {
    jdbc.sql("delete from timeline_entry").update();
    jdbc.sql("delete from timeline_zone").update();
  }

  private LocalDate dayOf(String tenant, MemberId member, Instant at) {
    return LocalDate.ofInstant(at, zoneOf(tenant, member).orElse(ZoneOffset.UTC));
  }

  private Row row(ResultSet row, int index) throws SQLException {
    TimelineEntry entry =
        new TimelineEntry(
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getObject("local_date", LocalDate.class),
            row.getString("type"),
            json.readValue(row.getString("details"), new TypeReference<>() {}));
    return new Row(entry, new Position(entry.at(), row.getString("entry_id")));
  }

  private record Row(TimelineEntry entry, Position position) {}

  @Override
  public String store() {
    return "timeline";
  }

  @Override
  public void forget(ProgrammeId programme, MemberId member) {
    MemberStore.delete(jdbc, "timeline_entry", programme, member);
    MemberStore.delete(jdbc, "timeline_zone", programme, member);
  }
}
