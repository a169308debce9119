package health.longhold.progress.imports.write;

import static health.longhold.progress.imports.domain.ImportRejection.EARLIER_RECORD_PENDING;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Role;
import health.longhold.progress.imports.domain.PastRecord;
import health.longhold.progress.imports.domain.Verdict;
import health.longhold.progress.imports.write.Lines.Line;
import health.longhold.progress.imports.write.RecordReader.Reading;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.tenancy.RequestTenant;
import health.longhold.starter.web.InvalidRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes records of the past, one JSON document a line, and answers each with a line as soon as its
 * consequences can be read. One member's records are taken in the order of the lines.
 */
@RestController
@EnableConfigurationProperties(ImportSettings.class)
class ImportApi {
  private static final String NDJSON = "application/x-ndjson";

  private final Importing importing;
  private final RecordReader reader;
  private final JsonMapper json;
  private final ImportSettings settings;

  ImportApi(Importing importing, RecordReader reader, JsonMapper json, ImportSettings settings) {
    this.importing = importing;
    this.reader = reader;
    this.json = json;
    this.settings = settings;
  }

  /**
   * Imports records of the past, one JSON document a line, and answers each with a line. A refused
   * record is told in its line, not by the status. Lines may be repeated (DUPLICATE). After a RETRY
   * that line and the member's later ones are to be sent again.
   */
  @PostMapping(path = "/api/imports/records", consumes = NDJSON, produces = NDJSON)
  @Permitted(Role.IMPORTER)
  void take(HttpServletRequest request, HttpServletResponse response, Actor actor)
      throws IOException {
    response.setContentType(NDJSON);
    Lines lines = new Lines(request.getInputStream(), (int) settings.longestLine().toBytes());
    AnswerLines answers = new AnswerLines(response.getOutputStream(), json);
    Set<MemberId> stalled = ConcurrentHashMap.newKeySet();
    try (MemberLanes lanes = new MemberLanes(settings.membersAtOnce(), settings.linesAhead())) {
      for (Line line = lines.next(); line != null && answers.areWanted(); line = lines.next()) {
        take(line, actor, lanes, stalled, answers);
      }
    }
  }

  private void take(
      Line line, Actor actor, MemberLanes lanes, Set<MemberId> stalled, AnswerLines answers) {
    if (line.content() == null) {
      answers.write(ImportAnswer.tooLong(line.number()));
      return;
    }
    switch (reader.read(line.content())) {
      case Reading.Refused(var id, var errors) ->
          answers.write(ImportAnswer.malformed(line.number(), id, errors));
      case Reading.Taken(PastRecord past, String digest) ->
          lanes.put(
              past.memberId(),
              () ->
                  RequestTenant.serve(
                      actor.tenant(),
                      () ->
                          CurrentActor.as(
                              actor,
                              () -> answers.write(answer(line.number(), past, digest, stalled)))));
    }
  }

  private ImportAnswer answer(int line, PastRecord past, String digest, Set<MemberId> stalled) {
    if (stalled.contains(past.memberId())) {
      return ImportAnswer.of(line, past.id(), Verdict.retry(EARLIER_RECORD_PENDING.name()));
    }
    try {
      Verdict verdict = importing.take(past, digest);
      if (verdict.status() == Verdict.Status.RETRY) {
        stalled.add(past.memberId());
      }
      return ImportAnswer.of(line, past.id(), verdict);
    } catch (InvalidRequest unfit) {
      return ImportAnswer.malformed(line, past.id(), unfit.errors());
    }
  }
}
