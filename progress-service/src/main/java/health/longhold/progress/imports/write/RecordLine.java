package health.longhold.progress.imports.write;

import health.longhold.kernel.DeviceId;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Pain;
import health.longhold.kernel.PlanId;
import health.longhold.kernel.RoutineId;
import health.longhold.kernel.SessionId;
import health.longhold.progress.imports.domain.PastRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A record as it stands on a line; {@code type} tells which. */
sealed interface RecordLine {

  /** The record without its spelling. */
  PastRecord toDomain();

  /** The types a line may name. */
  enum Type {
    ACCEPTANCE("acceptance", AcceptanceLine.class),
    SCREENING("screening", ScreeningLine.class),
    SESSION("session", SessionLine.class),
    CHECK_IN("check-in", CheckInLine.class),
    APPROVAL("approval", ApprovalLine.class);

    private final String spelling;
    private final Class<? extends RecordLine> form;

    Type(String spelling, Class<? extends RecordLine> form) {
      this.spelling = spelling;
      this.form = form;
    }

    String spelling() {
      return spelling;
    }

    Class<? extends RecordLine> form() {
      return form;
    }
  }

  /** {@code {id, type:"acceptance", memberId, planId, at}}. */
  record AcceptanceLine(UUID id, String type, MemberId memberId, PlanId planId, Instant at)
      implements RecordLine {
    @Override
    public PastRecord toDomain() {
      return new PastRecord.Acceptance(id, memberId, planId, at);
    }
  }

  /** {@code {id, type:"screening", memberId, at, answers}}. */
  record ScreeningLine(
      UUID id, String type, MemberId memberId, Instant at, Map<String, Boolean> answers)
      implements RecordLine {
    @Override
    public PastRecord toDomain() {
      return new PastRecord.Answers(id, memberId, at, answers);
    }
  }

  /** {@code {id, type:"session", memberId, sessionId, routine, startedAt, device, entries}}. */
  record SessionLine(
      UUID id,
      String type,
      MemberId memberId,
      SessionId sessionId,
      RoutineId routine,
      Instant startedAt,
      DeviceId device,
      List<JsonNode> entries)
      implements RecordLine {
    @Override
    public PastRecord toDomain() {
      return new PastRecord.Training(
          id, memberId, sessionId, routine, startedAt, device, entries.toString());
    }
  }

  /** {@code {id, type:"check-in", memberId, at, score}}. */
  record CheckInLine(UUID id, String type, MemberId memberId, Instant at, Pain score)
      implements RecordLine {
    @Override
    public PastRecord toDomain() {
      return new PastRecord.CheckIn(id, memberId, at, score);
    }
  }

  /** {@code {id, type:"approval", memberId, exerciseId, at}}. */
  record ApprovalLine(UUID id, String type, MemberId memberId, ExerciseId exerciseId, Instant at)
      implements RecordLine {
    @Override
    public PastRecord toDomain() {
      return new PastRecord.Approval(id, memberId, exerciseId, at);
    }
  }
}
