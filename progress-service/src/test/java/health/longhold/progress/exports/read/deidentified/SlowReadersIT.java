package health.longhold.progress.exports.read.deidentified;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.longhold.progress.ProgressIT;
import health.longhold.starter.test.TestIssuer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whoever asks for a large file and does not read it takes nothing from the others. */
class SlowReadersIT extends ProgressIT {
  /** Larger than all that two sockets keep between a server and a reader. */
  private static final int ROWS = 2000;

  private static final int BYTES_A_ROW = 4000;
  private static final int SMALLEST_BUFFER = 4096;

  @Value("${spring.datasource.hikari.maximum-pool-size}")
  private int connections;

  @LocalServerPort private int at;

  private final String tenant = "programme-" + UUID.randomUUID();

  @Test
  void more_readers_than_the_database_takes_connections_keep_nobody_waiting() throws Exception {
    manyRows();
    List<Socket> readers = new ArrayList<>();
    try {
      for (int i = 0; i <= connections; i++) {
        Socket reader = asking();
        readers.add(reader);
        assertThat(line(reader.getInputStream())).isEqualTo("HTTP/1.1 200 ");
      }

      JsonNode others = ok(get(manager(), "/api/cohorts/site-a/adherence"));

      assertThat(others.has("weeks")).isTrue();
      assertThat(filesLeft()).isEmpty();
      assertThat(rest(readers.getFirst())).isGreaterThan((long) ROWS * BYTES_A_ROW);
    } finally {
      for (Socket reader : readers) {
        reader.close();
      }
    }
  }

  private void manyRows() {
    jdbc.sql(
            """
            insert into export_member (tenant, member_id, age_band, cohorts)
            select :tenant, ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
              'FROM_18', 'site-a'
            from generate_series(1, 11) n
            """)
        .param("tenant", tenant)
        .update();
    jdbc.sql(
            """
            insert into export_session (tenant, session_id, revision, member_id, week, routine,
              outcome, imported, safety_only, seconds_prescribed, seconds_done)
            select :tenant, gen_random_uuid(), 1,
              ('00000000-0000-4000-8000-' || lpad((1 + n % 11)::text, 12, '0'))::uuid,
              date '2026-10-12', repeat('r', :bytes), 'COMPLETED', false, false, 40, 30
            from generate_series(1, :rows) n
            """)
        .param("tenant", tenant)
        .param("bytes", BYTES_A_ROW)
        .param("rows", ROWS)
        .update();
  }

  private Socket asking() throws IOException {
    Socket reader = new Socket();
    reader.setReceiveBufferSize(SMALLEST_BUFFER);
    reader.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
    reader.setSoTimeout(60_000);
    reader
        .getOutputStream()
        .write(
            """
            GET /api/exports/sessions.csv HTTP/1.1\r
            Host: localhost\r
            Connection: close\r
            Authorization: %s\r
            \r
            """
                .formatted(TestIssuer.bearer(manager()))
                .getBytes(US_ASCII));
    return reader;
  }

  /** Byte by byte, so that no buffer of ours reads on. */
  private static String line(InputStream answer) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = answer.read(); next >= 0 && next != '\r'; next = answer.read()) {
      line.append((char) next);
    }
    return line.toString();
  }

  private static long rest(Socket reader) throws IOException {
    long bytes = 0;
    InputStream answer = new BufferedInputStream(reader.getInputStream());
    byte[] read = new byte[64 * 1024];
    for (int count = answer.read(read); count >= 0; count = answer.read(read)) {
      bytes += new String(read, 0, count, UTF_8).length();
    }
    return bytes;
  }

  private static List<Path> filesLeft() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.toString().contains("longhold-export")).toList();
    }
  }

  private String manager() {
    return "manager; tenant=" + tenant + "; roles=PROGRAMME_MANAGER";
  }
}
