package health.longhold.progress.alert.read.board;

import static health.longhold.progress.alert.read.board.AlertRow.State.ACKNOWLEDGED;
import static health.longhold.progress.alert.read.board.AlertRow.State.CLOSED;
import static health.longhold.progress.alert.read.board.AlertRow.State.WAITING;
import static java.util.Comparator.comparing;

import health.longhold.kernel.Actor;
import health.longhold.kernel.AlertId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.ScreeningLevel;
import health.longhold.kernel.SessionId;
import health.longhold.progress.alert.domain.AlertEvent.AlertAcknowledged;
import health.longhold.progress.alert.domain.AlertEvent.AlertBecameOverdue;
import health.longhold.progress.alert.domain.AlertEvent.AlertClosed;
import health.longhold.progress.alert.domain.AlertEvent.AlertRaised;
import health.longhold.progress.alert.domain.AlertEvent.CloseReason;
import health.longhold.starter.erasure.MemberStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the alert board. Alert ids grow with time, so their order is the board's. */
@Component
@Transactional
public class AlertRows implements MemberStore {
  private final JdbcClient jdbc;

  AlertRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void raised(String tenant, AlertRaised event) {
    jdbc.sql(
            """
            insert into alert (
              tenant, alert_id, member_id, state, overdue, level, reason, session_id,
              raised_at, acknowledge_by)
            values (
              :tenant, :alert, :member, :state, false, :level, :reason, :session, :raised, :by)
            on conflict (tenant, alert_id) do nothing
            """)
        .param("tenant", tenant)
        .param("alert", event.alertId().value())
        .param("member", event.memberId().value())
        .param("state", WAITING.name())
        .param("level", event.level().name())
        .param("reason", event.reason())
        .param("session", event.sessionId() == null ? null : event.sessionId().value())
        .param("raised", Timestamp.from(event.raisedAt()))
        .param("by", Timestamp.from(event.acknowledgeBy()))
        .update();
  }

  void overdue(String tenant, AlertBecameOverdue event) {
    jdbc.sql("update alert set overdue = true where tenant = :tenant and alert_id = :alert")
        .param("tenant", tenant)
        .param("alert", event.alertId().value())
        .update();
  }

  void acknowledged(String tenant, AlertAcknowledged event) {
    jdbc.sql(
            """
            update alert set state = :state, acknowledged_at = :at
            where tenant = :tenant and alert_id = :alert
            """)
        .param("tenant", tenant)
        .param("alert", event.alertId().value())
        .param("state", ACKNOWLEDGED.name())
        .param("at", Timestamp.from(event.at()))
        .update();
  }

  void closed(String tenant, AlertClosed event) {
    jdbc.sql(
            """
            update alert set state = :state, closed_at = :at, close_reason = :reason
            where tenant = :tenant and alert_id = :alert
            """)
        .param("tenant", tenant)
        .param("alert", event.alertId().value())
        .param("state", CLOSED.name())
        .param("at", Timestamp.from(event.at()))
        .param("reason", event.reason().name())
        .update();
  }

  void clear() {
    jdbc.sql("delete from alert").update();
  }

  /**
   * Of the members in a clinician's care at that moment, the newest first, from the one after
   * {@code after}, one row beyond the limit.
   */
  public List<AlertRow> inCareOf(
      Actor clinician,
      Instant now,
      AlertRow.@Nullable State state,
      @Nullable UUID after,
      int limit) {
    return jdbc.sql(
            """
            select * from alert
            where tenant = :tenant
              and (:state::text is null or state = :state)
              and (:after::uuid is null or alert_id < :after)
              and exists (
                select from care_team
                where care_team.tenant = :tenant
                  and care_team.clinician = :clinician
                  and care_team.member_id = alert.member_id
                  and from_at <= :now
                  and (until_at is null or until_at > :now))
            order by alert_id desc
            limit :rows
            """)
        .param("tenant", clinician.tenant().value())
        .param("clinician", clinician.subject())
        .param("now", Timestamp.from(now))
        .param("state", state == null ? null : state.name())
        .param("after", after)
        .param("rows", limit + 1)
        .query((row, _) -> alert(row))
        .list();
  }

  /**
   * Those not closed of the members in a clinician's care: first the ones nobody looks at, the most
   * urgent clock first.
   */
  public List<AlertRow> openInCareOf(Actor clinician, Instant now, int limit) {
    return jdbc.sql(
            """
            select * from alert
            where tenant = :tenant and state in (:waiting, :acknowledged)
              and exists (
                select from care_team
                where care_team.tenant = :tenant
                  and care_team.clinician = :clinician
                  and care_team.member_id = alert.member_id
                  and from_at <= :now
                  and (until_at is null or until_at > :now))
            order by (state = :waiting) desc, acknowledge_by, alert_id
            limit :rows
            """)
        .param("tenant", clinician.tenant().value())
        .param("clinician", clinician.subject())
        .param("now", Timestamp.from(now))
        .param("waiting", WAITING.name())
        .param("acknowledged", ACKNOWLEDGED.name())
        .param("rows", limit)
        .query((row, _) -> alert(row))
        .list();
  }

  /** A member's alerts, oldest first. */
  List<AlertRow> of(ProgrammeId programme, MemberId memberId) {
    return jdbc.sql(
            "select * from alert where tenant = :tenant and member_id = :member order by alert_id")
        .param("tenant", programme.value())
        .param("member", memberId.value())
        .query((row, _) -> alert(row))
        .list();
  }

  /** Those of a member's alerts that are not closed, the most urgent clock first. */
  public List<AlertRow> openOf(ProgrammeId programme, MemberId memberId) {
    return of(programme, memberId).stream()
        .filter(alert -> alert.state() != CLOSED)
        .sorted(comparing(AlertRow::state).thenComparing(AlertRow::acknowledgeBy))
        .toList();
  }

  private static AlertRow alert(ResultSet row) throws SQLException {
    UUID session = row.getObject("session_id", UUID.class);
    String closeReason = row.getString("close_reason");
    return new AlertRow(
        new AlertId(row.getObject("alert_id", UUID.class)),
        new MemberId(row.getObject("member_id", UUID.class)),
        AlertRow.State.valueOf(row.getString("state")),
        row.getBoolean("overdue"),
        ScreeningLevel.valueOf(row.getString("level")),
        row.getString("reason"),
        session == null ? null : new SessionId(session),
        row.getTimestamp("raised_at").toInstant(),
        row.getTimestamp("acknowledge_by").toInstant(),
        instant(row, "acknowledged_at"),
        instant(row, "closed_at"),
        closeReason == null ? null : CloseReason.valueOf(closeReason));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  @Override
  public String store() {
    return "alerts";
  }

  @Override
  public void forget(ProgrammeId programme, MemberId member) {
    // first what waits for them: only these rows know whose they are
    jdbc.sql(
            """
            delete from scheduled_tasks where task_name = 'alert-clock' and task_instance in (
              select alert_id::text from alert where tenant = :tenant and member_id = :member)
            """)
        .param("tenant", programme.value())
        .param("member", member.value())
        .update();
    MemberStore.delete(jdbc, "alert", programme, member);
  }
}
