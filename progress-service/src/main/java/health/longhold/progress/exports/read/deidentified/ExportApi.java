package health.longhold.progress.exports.read.deidentified;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import health.longhold.kernel.Actor;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.Role;
import health.longhold.starter.access.Permitted;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * De-identified files of a programme's sessions and decisions, read row by row into a temporary
 * file and sent from there: whoever reads slowly, or not at all, holds no connection to the
 * database.
 *
 * <p>What makes them de-identified: no member or session id, but a participant number drawn anew
 * for every file, so that rows of one person can be followed within a file and never from one file
 * to another; ISO weeks in place of days; no free text, since none is recorded; and no row of a
 * cell (week, age band and the exact set of cohort tags) with fewer than 11 members in the file.
 */
@RestController
class ExportApi {
  private final Exports exports;

  ExportApi(Exports exports) {
    this.exports = exports;
  }

  /**
   * Exports the programme's sessions as de-identified CSV, one row each. A row tells what was
   * prescribed and done, the worst pain and effort. Participants are numbered anew in every file;
   * rows of a week, age band and set of cohorts with fewer than 11 members are left out.
   */
  @GetMapping(path = "/api/exports/sessions.csv", produces = "text/csv")
  @Permitted(Role.PROGRAMME_MANAGER)
  void sessions(Actor actor, HttpServletResponse response) {
    send(actor, response, "sessions", exports::sessions);
  }

  /**
   * Exports the decisions on targets as de-identified CSV, one row per session and exercise. A row
   * tells the decision, its rule and reasons. Participants are numbered anew in every file; rows of
   * a week, age band and set of cohorts with fewer than 11 members are left out.
   */
  @GetMapping(path = "/api/exports/decisions.csv", produces = "text/csv")
  @Permitted(Role.PROGRAMME_MANAGER)
  void decisions(Actor actor, HttpServletResponse response) {
    send(actor, response, "decisions", exports::decisions);
  }

  private static void send(
      Actor actor,
      HttpServletResponse response,
      String name,
      BiConsumer<ProgrammeId, Consumer<String>> export) {
    try (FileChannel file = file()) {
      Writer lines = new BufferedWriter(Channels.newWriter(file, StandardCharsets.UTF_8));
      export.accept(actor.tenant(), line -> write(lines, line));
      lines.flush();
      response.setContentType("text/csv");
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
      response.setHeader("Cache-Control", "no-store");
      response.setContentLengthLong(file.size());
      file.position(0);
      Channels.newInputStream(file).transferTo(response.getOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that has no name from here on, so that nothing of it outlives this call or process. */
  private static FileChannel file() throws IOException {
    return FileChannel.open(
        Files.createTempFile("longhold-export", ".csv"), READ, WRITE, DELETE_ON_CLOSE);
  }

  private static void write(Writer body, String line) {
    try {
      body.append(line).append("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
