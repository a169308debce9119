package health.longhold.progress.reminder.read.wanted;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.progress.reminder.domain.CalendarSecret;
import health.longhold.starter.erasure.MemberStore;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where members' calendars are: one address each, of which the hash is kept. */
@Component
@Transactional
public class CalendarAddresses implements MemberStore {
  private final JdbcClient jdbc;

  CalendarAddresses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whose calendar is at an address. */
  public record Owner(ProgrammeId programme, MemberId memberId) {}

  /** From now on this is the address; the one before is nobody's any more. */
  public void keep(ProgrammeId programme, MemberId member, CalendarSecret secret, Instant at) {
    jdbc.sql(
            """
            insert into reminder_calendar (tenant, member_id, secret_hash, since)
            values (:tenant, :member, :hash, :at)
            on conflict (tenant, member_id) do update
              set secret_hash = excluded.secret_hash, since = excluded.since
            where reminder_calendar.secret_hash <> excluded.secret_hash
            """)
        .param("tenant", programme.value())
        .param("member", member.value())
        .param("hash", secret.hash())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Since when a member's calendar has the address it has. */
  public Optional<Instant> since(ProgrammeId programme, MemberId member) {
    return jdbc.sql(
            "select since from reminder_calendar where tenant = :tenant and member_id = :member")
        .param("tenant", programme.value())
        .param("member", member.value())
        .query((row, _) -> row.getObject("since", OffsetDateTime.class).toInstant())
        .optional();
  }

  /** Nobody is signed in here: the row shows itself to whoever knows the secret (V221). */
  public Optional<Owner> at(CalendarSecret secret) {
    jdbc.sql("select set_config('app.calendar', :hash, true)")
        .param("hash", secret.hash())
        .query(String.class)
        .single();
    return jdbc.sql("select tenant, member_id from reminder_calendar where secret_hash = :hash")
        .param("hash", secret.hash())
        .query(
            (row, _) ->
                new Owner(
                    new ProgrammeId(row.getString("tenant")),
                    new MemberId(row.getObject("member_id", UUID.class))))
        .optional();
  }

  public void revoke(ProgrammeId programme, MemberId member) {
    forget(programme, member);
  }

  @Override
  public String store() {
    return "reminder-calendars";
  }

  @Override
  public void forget(ProgrammeId programme, MemberId member) {
    MemberStore.delete(jdbc, "reminder_calendar", programme, member);
  }
}
