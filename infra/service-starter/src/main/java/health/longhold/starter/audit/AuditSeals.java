package health.longhold.starter.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seals and the entries they cover, as the database has them. */
final class AuditSeals {
  private final JdbcClient database;

  AuditSeals(JdbcClient database) {
    this.database = database;
  }

  /** Up to where no entry can be added any more, and when that was so. */
  record Horizon(long id, Instant at) {}

  /** To be asked in a transaction of its own: as long as it lasts, nobody can add an entry. */
  Horizon horizon() {
    lock("audit-entry");
    return database
        .sql("select coalesce(max(id), 0) as id, clock_timestamp() as at from audit_entry")
        .query((row, _) -> new Horizon(row.getLong("id"), time(row, "at")))
        .single();
  }

  /** Until the transaction ends, nobody else seals this tenant's entries. */
  void lockChain(String tenant) {
    lock("audit-seal:" + tenant);
  }

  private void lock(String name) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .param("name", name)
        .query((ResultSet _) -> {});
  }

  /** Tenants with entries that no seal covers. */
  List<String> unsealed() {
    // one index look-up for each tenant, however many entries it has
    return database
        .sql(
            """
            with recursive known (tenant) as (
              select min(tenant) from audit_entry
              union all
              select (select min(e.tenant) from audit_entry e where e.tenant > k.tenant)
              from known k where k.tenant is not null)
            select k.tenant from known k
            where exists (
              select 1 from audit_entry e
              where e.tenant = k.tenant and e.id > coalesce(
                (select s.last_id from audit_seal s where s.tenant = k.tenant
                 order by s.number desc limit 1), 0))
            """)
        .query((row, _) -> row.getString("tenant"))
        .list();
  }

  List<String> tenants() {
    return database
        .sql("select tenant from audit_entry union select tenant from audit_seal order by 1")
        .query((row, _) -> row.getString("tenant"))
        .list();
  }

  Optional<AuditSeal> newest(String tenant) {
    return database
        .sql("select * from audit_seal where tenant = :tenant order by number desc limit 1")
        .param("tenant", tenant)
        .query(AuditSeals::read)
        .optional();
  }

  /** The seal that follows a number, whatever its own. */
  Optional<AuditSeal> after(String tenant, long number) {
    return database
        .sql(
            """
            select * from audit_seal where tenant = :tenant and number > :number
            order by number limit 1
            """)
        .param("tenant", tenant)
        .param("number", number)
        .query(AuditSeals::read)
        .optional();
  }

  List<AuditEntry> entries(String tenant, long beyond, long last, int limit) {
    return database
        .sql(
            "select "
                + AuditEntry.COLUMNS
                + " from audit_entry where tenant = :tenant and id > :beyond and id <= :last"
                + " order by id limit :limit")
        .param("tenant", tenant)
        .param("beyond", beyond)
        .param("last", last)
        .param("limit", limit)
        .query(AuditEntry::read)
        .list();
  }

  long countBeyond(String tenant, long last) {
    return database
        .sql("select count(*) from audit_entry where tenant = :tenant and id > :last")
        .param("tenant", tenant)
        .param("last", last)
        .query(Long.class)
        .single();
  }

  void add(AuditSeal seal) {
    database
        .sql(
            """
            insert into audit_seal (tenant, number, sealed_at, first_id, last_id, entries, ids,
              entry_macs, previous, mac)
            values (:tenant, :number, :at, :first, :last, :entries, :ids, :macs, :previous, :mac)
            """)
        .param("tenant", seal.tenant())
        .param("number", seal.number())
        .param("at", seal.sealedAt().atOffset(ZoneOffset.UTC))
        .param("first", seal.firstId())
        .param("last", seal.lastId())
        .param("entries", seal.ids().size())
        .param("ids", seal.ids().toArray(Long[]::new))
        .param("macs", seal.entryMacs())
        .param("previous", seal.previous())
        .param("mac", seal.mac())
        .update();
  }

  private static AuditSeal read(ResultSet row, int index) throws SQLException {
    Array ids = row.getArray("ids");
    return new AuditSeal(
        row.getString("tenant"),
        row.getLong("number"),
        time(row, "sealed_at"),
        Arrays.stream((Long[]) ids.getArray()).filter(Objects::nonNull).toList(),
        row.getBytes("entry_macs"),
        row.getBytes("previous"),
        row.getBytes("mac"));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
