package health.longhold.architecture.broken.tenantlessrows.session.livesession.read.summary;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Broken on purpose: rows read wherever a request happens to be. */
public class Summaries {
  private final JdbcClient jdbc;

  public Summaries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public long count() {
    return jdbc.sql("select count(*) from session_summary").query(Long.class).single();
  }
}
