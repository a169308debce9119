package health.longhold.progress.reminder.read.wanted;

import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.progress.reminder.domain.BetweenMeetings;
import health.longhold.progress.reminder.domain.Reminders;
import health.longhold.starter.erasure.MemberStore;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of reminders: settings of a member's own, of which no history is kept. */
@Component
@Transactional
public class ReminderRows implements MemberStore {
  private final JdbcClient jdbc;

  ReminderRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is wanted, and since when. */
  public record Wanted(Reminders reminders, Instant since) {}

  /** Takes the place of what was wanted before; the same once more keeps its beginning. */
  public void keep(ProgrammeId programme, MemberId member, Reminders wanted, Instant at) {
    BetweenMeetings between = wanted.between();
    jdbc.sql(
            """
            insert into reminder
              (tenant, member_id, days, times, between_from, between_to, between_times, since)
            values (:tenant, :member, cast(:days as text[]), cast(:times as time[]), :from, :to,
              :count, :at)
            on conflict (tenant, member_id) do update set days = excluded.days,
              times = excluded.times, between_from = excluded.between_from,
              between_to = excluded.between_to, between_times = excluded.between_times,
              since = excluded.since
            where (reminder.days, reminder.times, reminder.between_from, reminder.between_to,
                reminder.between_times)
              is distinct from (excluded.days, excluded.times, excluded.between_from,
                excluded.between_to, excluded.between_times)
            """)
        .param("tenant", programme.value())
        .param("member", member.value())
        .param("days", wanted.days().stream().map(DayOfWeek::name).toArray(String[]::new))
        .param("times", wanted.times().stream().map(LocalTime::toString).toArray(String[]::new))
        .param("from", between == null ? null : between.from())
        .param("to", between == null ? null : between.to())
        .param("count", between == null ? null : between.times())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  public Optional<Wanted> find(ProgrammeId programme, MemberId member) {
    return jdbc.sql("select * from reminder where tenant = :tenant and member_id = :member")
        .param("tenant", programme.value())
        .param("member", member.value())
        .query(
            (row, _) ->
                new Wanted(
                    reminders(row), row.getObject("since", OffsetDateTime.class).toInstant()))
        .optional();
  }

  private static Reminders reminders(ResultSet row) throws SQLException {
    Integer times = row.getObject("between_times", Integer.class);
    return new Reminders(
        texts(row.getArray("days")).map(DayOfWeek::valueOf).toList(),
        texts(row.getArray("times")).map(LocalTime::parse).toList(),
        times == null ? null : new BetweenMeetings(time(row, "from"), time(row, "to"), times));
  }

  private static LocalTime time(ResultSet row, String end) throws SQLException {
    return row.getObject("between_" + end, LocalTime.class);
  }

  private static Stream<String> texts(@Nullable Array array) throws SQLException {
    return array == null
        ? Stream.of()
        : Stream.of((Object[]) array.getArray()).map(String::valueOf);
  }

  @Override
  public String store() {
    return "reminders";
  }

  @Override
  public void forget(ProgrammeId programme, MemberId member) {
    MemberStore.delete(jdbc, "reminder", programme, member);
  }
}
