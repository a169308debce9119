package health.longhold.progress.imports.write;

import health.longhold.progress.imports.domain.ImportRejection;
import health.longhold.progress.imports.domain.Verdict;
import health.longhold.starter.web.FieldError;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer to one line, in a line; answers come as they are ready and name their line. */
record ImportAnswer(
    int line,
    @Nullable UUID id,
    Verdict.Status status,
    @Nullable String code,
    @Nullable List<FieldError> errors) {

  static ImportAnswer of(int line, UUID id, Verdict verdict) {
    List<FieldError> errors =
        FieldError.named(verdict.facts(), String.valueOf(verdict.code())).stream().toList();
    return new ImportAnswer(
        line, id, verdict.status(), verdict.code(), errors.isEmpty() ? null : errors);
  }

  static ImportAnswer malformed(int line, @Nullable UUID id, List<FieldError> errors) {
    return new ImportAnswer(
        line, id, Verdict.Status.REJECTED, ImportRejection.MALFORMED.name(), errors);
  }

  static ImportAnswer tooLong(int line) {
    return new ImportAnswer(
        line, null, Verdict.Status.REJECTED, ImportRejection.LINE_TOO_LONG.name(), null);
  }
}
