package health.longhold.progress.exports.read.deidentified;

import health.longhold.kernel.ProgrammeId;
import health.longhold.progress.adherence.domain.SmallestCell;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the rows of a file through a cursor, so that its size does not matter. Columns are the
 * query's own; values are codes and numbers, but quoted all the same where a comma needs it.
 */
@Repository
@Transactional(readOnly = true)
class Exports {
  private static final int ROWS_AT_A_TIME = 1000;

  /**
   * Numbers participants in an order that only this file's salt knows, and keeps the rows of cells
   * that are large enough.
   */
  private static final String CELLS =
      """
      with cell as (
        select r.week, m.age_band, m.cohorts
          from %1$s r join export_member m using (tenant, member_id)
         where tenant = :tenant
         group by 1, 2, 3
        having count(distinct member_id) >= :smallest
      )
      select dense_rank() over (
               order by sha256(convert_to(r.member_id::text || :salt, 'UTF8'))) as participant,
             to_char(r.week, 'IYYY"-W"IW') as week,
             m.age_band,
             m.cohorts,
             %2$s
        from %1$s r
        join export_member m using (tenant, member_id)
        join cell c on c.week = r.week and c.age_band = m.age_band and c.cohorts = m.cohorts
       where tenant = :tenant
       order by r.week, participant
      """;

  private static final String SESSIONS =
      CELLS.formatted(
          "export_session",
          """
          r.routine, r.outcome, r.revision > 1 as corrected, r.imported, r.safety_only,
                 r.seconds_prescribed, r.seconds_done, r.worst_pain, r.worst_effort""");

  private static final String DECISIONS =
      CELLS.formatted(
          "export_decision",
          """
          r.exercise_id as exercise, r.decision, r.from_seconds, r.from_holds,
                 r.to_seconds, r.to_holds, r.rule, r.reasons, r.policy, r.revision > 1 as corrected""");

  private final JdbcClient jdbc;

  Exports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void sessions(ProgrammeId tenant, Consumer<String> line) {
    stream(SESSIONS, tenant, line);
  }

  void decisions(ProgrammeId tenant, Consumer<String> line) {
    stream(DECISIONS, tenant, line);
  }

  /** A cursor needs a transaction: without one the driver reads everything at once. */
  private void stream(String sql, ProgrammeId tenant, Consumer<String> line) {
    jdbc.sql(sql)
        .withFetchSize(ROWS_AT_A_TIME)
        .param("tenant", tenant.value())
        .param("salt", UUID.randomUUID().toString())
        .param("smallest", SmallestCell.MEMBERS)
        .query((ResultSetExtractor<Integer>) rows -> write(rows, line));
  }

  /** The header, then every row; answers how many. */
  private static int write(ResultSet rows, Consumer<String> line) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add(columns.getColumnLabel(i));
    }
    line.accept(Csv.line(names));
    int count = 0;
    while (rows.next()) {
      count++;
      List<String> values = new ArrayList<>();
      for (int i = 1; i <= names.size(); i++) {
        String value = rows.getString(i);
        values.add(value == null ? "" : value);
      }
      line.accept(Csv.line(values));
    }
    return count;
  }
}
