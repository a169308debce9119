package health.longhold.progress.caseload.read.board;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.progress.DataFile;
import health.longhold.progress.caseload.domain.Attention;
import health.longhold.progress.caseload.domain.AttentionRules;
import health.longhold.progress.caseload.domain.Signals;
import health.longhold.progress.progression.read.targets.TargetsView;
import health.longhold.progress.progression.read.targets.TargetsView.Target;
import health.longhold.starter.types.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads who is in a clinician's care now, with what their clinician must know at a glance. */
@Component
@Transactional
class Caseload {
  /** More than anybody can look after; the page says so when there are more. */
  static final int MOST = 500;

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final JsonMapper json = StoredJson.contracts();
  private final AttentionRules rules =
      DataFile.read("caseload/attention-1.yaml", AttentionRules.class);

  Caseload(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** By name. */
  List<Cared> of(Actor clinician) {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            select c.member_id, coalesce(d.name, d.external_id) as name, t.view,
                   trained.last_session, trained.pains, agreed.since, agreed.zone
              from care_team c
              left join directory d on d.tenant = c.tenant and d.member_id = c.member_id
              left join member_targets t on t.tenant = c.tenant and t.member_id = c.member_id
              left join lateral (
                select max(day) as last_session,
                       array_agg(pain order by ended_at desc)
                         filter (where pain is not null) as pains
                  from (
                    select local_date as day, ended_at, max(pain) as pain
                      from practice p
                     where p.tenant = c.tenant and p.member_id = c.member_id and p.shortest > 0
                     group by session_id, local_date, ended_at
                     order by ended_at desc limit :sessions) as latest) as trained on true
              left join lateral (
                select since, zone from adherence_agreement a
                 where a.tenant = c.tenant and a.member_id = c.member_id and a.until is null
                 order by a.since desc, a.sequence desc limit 1) as agreed on true
             where c.tenant = :tenant and c.clinician = :clinician
               and c.from_at <= :now and (c.until_at is null or c.until_at > :now)
             order by name, c.member_id
             limit :most
            """)
        .param("tenant", clinician.tenant().value())
        .param("clinician", clinician.subject())
        .param("now", Timestamp.from(now))
        .param("sessions", 2 * rules.painSessions())
        .param("most", MOST)
        .query((row, _) -> cared(row, now))
        .list();
  }

  private Cared cared(ResultSet row, Instant now) throws SQLException {
    UUID id = row.getObject("member_id", UUID.class);
    String view = row.getString("view");
    TargetsView targets = view == null ? null : json.readValue(view, TargetsView.class);
    LocalDate lastSession = row.getObject("last_session", LocalDate.class);
    LocalDate since = row.getObject("since", LocalDate.class);
    String zone = row.getString("zone");
    LocalDate today = LocalDate.ofInstant(now, zone == null ? ZoneOffset.UTC : ZoneId.of(zone));
    List<Integer> pains =
        row.getArray("pains") == null
            ? List.of()
            : Arrays.asList((Integer[]) row.getArray("pains").getArray());
    return new Cared(
        new MemberId(id),
        called(row.getString("name"), id),
        targets,
        lastSession,
        pains,
        Attention.to(signals(targets, since, lastSession, pains), rules, today));
  }

  /** Whoever has no name here is known by the end of their pseudonym, which is random. */
  static String called(@Nullable String name, UUID id) {
    return name == null ? "…" + id.toString().substring(28) : name;
  }

  private static Signals signals(
      @Nullable TargetsView targets,
      @Nullable LocalDate since,
      @Nullable LocalDate lastSession,
      List<Integer> pains) {
    if (targets == null) {
      return new Signals(false, false, since, lastSession, pains, List.of());
    }
    return new Signals(
        targets.standing() == TargetsView.Standing.ACTIVE,
        targets.suspension() != null,
        since,
        lastSession,
        pains,
        targets.targets().stream().map(Caseload::exercise).toList());
  }

  private static Signals.Exercise exercise(Target target) {
    return new Signals.Exercise(
        target.exerciseId().value(),
        target.since(),
        target.lastPerformedOn(),
        target.withheld() == null
            && target.proposal() == null
            && target.target().compareTo(target.ladder().getLast()) < 0);
  }
}
