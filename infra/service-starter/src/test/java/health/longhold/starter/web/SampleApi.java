package health.longhold.starter.web;

import health.longhold.kernel.Actor;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.Dose;
import health.longhold.kernel.ExerciseId;
import health.longhold.kernel.MemberId;
import health.longhold.kernel.Pain;
import health.longhold.kernel.Rejection;
import health.longhold.kernel.Role;
import health.longhold.kernel.Side;
import health.longhold.starter.access.Permitted;
import health.longhold.starter.access.PermittedToPeople;
import health.longhold.starter.command.ServiceUnavailable;
import health.longhold.starter.command.StaleState;
import health.longhold.starter.correlation.Correlation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A small interface with one endpoint for each thing the starter promises. */
@NullMarked
@RestController
public class SampleApi {
  private final At at;
  private final AtomicInteger effects = new AtomicInteger();

  SampleApi(At at) {
    this.at = at;
  }

  record Hold(
      MemberId memberId,
      Pain pain,
      Side side,
      Instant at,
      @Min(1) @Max(7) int sessionsPerWeek,
      @Nullable List<@Valid Step> steps,
      @Nullable String note,
      @Nullable Dose dose) {}

  enum Failure {
    STALE,
    SILENT,
    RACE,
    FIRST_EVENT_RACE,
    DATABASE_DEADLOCK,
    LOCK,
    COMMIT,
    CONNECTION,
    STORE,
    NOT_STORABLE,
    DUPLICATE
  }

  record Step(@Min(1) int seconds) {}

  record Done(int effects, String tenant) {}

  enum Refusal implements Rejection {
    EXERCISE_UNKNOWN(Kind.UNKNOWN),
    HOLD_BEFORE_START(Kind.CONFLICT),
    DOSE_OFF_LADDER(Kind.INVALID),
    NOT_YOUR_PLAN(Kind.FORBIDDEN),
    MEMBER_ERASED(Kind.GONE),
    PLAN_CHANGED(Kind.STALE),
    TARGETS_PENDING(Kind.NOT_YET);

    private final Kind kind;

    Refusal(Kind kind) {
      this.kind = kind;
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }

  int effects() {
    return effects.get();
  }

  /** Records a hold. It may be repeated with the same time. */
  @PostMapping("/api/holds")
  @PermittedToPeople
  @ResponseStatus(HttpStatus.CREATED)
  Done hold(Actor actor, @Valid @RequestBody Hold hold) {
    at.check(hold.at());
    return new Done(effects.incrementAndGet(), actor.tenant().value());
  }

  @GetMapping("/api/members/{memberId}")
  @Permitted(value = Role.CLINICIAN, self = true)
  Map<String, String> member(Actor actor, @PathVariable MemberId memberId) {
    return Map.of("memberId", memberId.toString(), "traceId", Correlation.traceId());
  }

  @PutMapping("/api/exercises/{exerciseId}")
  @Permitted(Role.CATALOGUE_EDITOR)
  ResponseEntity<Map<String, Object>> edit(
      Actor actor, @PathVariable ExerciseId exerciseId, IfMatch ifMatch) {
    if (ifMatch.sequence() != null && ifMatch.sequence() != 7) {
      throw new CommandRejected(Refusal.PLAN_CHANGED, Map.of("sequence", 7));
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.ETAG, ETags.of(8))
        .body(Map.of("exerciseId", exerciseId.value()));
  }

  /** Lists everything. */
  @GetMapping("/api/list")
  @PermittedToPeople
  Page<Integer> list(@RequestParam(required = false) @Nullable Integer limit) {
    int size = Page.limit(limit);
    return Page.of(List.of(1, 2, 3).subList(0, Math.min(3, size + 1)), size, String::valueOf);
  }

  @GetMapping("/api/checked")
  @PermittedToPeople
  Map<String, Integer> checked(@RequestParam @Min(1) int number) {
    return Map.of("number", number);
  }

  @PostMapping("/api/refusals/{refusal}")
  @PermittedToPeople
  void refuse(@PathVariable Refusal refusal) {
    effects.incrementAndGet();
    throw new CommandRejected(refusal, Map.of("field", "seconds", "allowed", "1 to 3"));
  }

  @PostMapping("/api/failures/{failure}")
  @PermittedToPeople
  void fail(@PathVariable Failure failure) {
    throw switch (failure) {
      case STALE -> new StaleState(7);
      case SILENT -> new ServiceUnavailable("catalog", new IOException("refused"));
      case RACE -> new ConcurrencyException("lost");
      case FIRST_EVENT_RACE -> new AggregateStreamCreationException("lost");
      case DATABASE_DEADLOCK -> new EventStoreException("lost", new SQLException("lost", "40P01"));
      case LOCK -> new DeadlockException("lost");
      case COMMIT -> new TransactionSystemException("gone");
      case CONNECTION -> new JdbcException("gone", new SQLException("gone", "08006"));
      case STORE -> new EventStoreException("odd", new SQLException("odd", "42501"));
      case NOT_STORABLE -> violation("22021");
      case DUPLICATE -> violation("23505");
    };
  }

  private static DataIntegrityViolationException violation(String sqlState) {
    return new DataIntegrityViolationException("refused", new SQLException("refused", sqlState));
  }

  @GetMapping(path = "/api/holds.csv", produces = "text/csv")
  @PermittedToPeople
  String csv(@RequestParam boolean broken) {
    if (broken) {
      throw new IllegalStateException("the secret inside");
    }
    return "a,b";
  }

  @PostMapping(
      path = "/api/records",
      consumes = "application/x-ndjson",
      produces = MediaType.TEXT_PLAIN_VALUE)
  @PermittedToPeople
  String records(@RequestBody String records) {
    return Integer.toString(records.length());
  }
}
