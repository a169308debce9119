package health.longhold.progress.imports.write;

import static health.longhold.progress.imports.domain.ImportRejection.AT_OUT_OF_RANGE;
import static health.longhold.progress.imports.domain.ImportRejection.RECORD_ID_REUSED;
import static health.longhold.progress.imports.domain.ImportRejection.SERVICE_UNAVAILABLE;
import static health.longhold.progress.imports.domain.ImportRejection.UNEXPECTED;

import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.Rejection.Kind;
import health.longhold.progress.imports.domain.PastRecord;
import health.longhold.progress.imports.domain.Verdict;
import health.longhold.progress.imports.read.done.ImportedRecords;
import health.longhold.starter.actor.CurrentActor;
import health.longhold.starter.erasure.ErasedMembers;
import health.longhold.starter.failure.PassingFailures;
import health.longhold.starter.web.InvalidRequest;
import health.longhold.starter.web.LimitProperties;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes each record once, and turns whatever goes wrong with it into its own answer. */
@Component
class Importing {
  private static final Logger LOG = LoggerFactory.getLogger(Importing.class);

  private final PastCommands past;
  private final ImportedRecords records;
  private final LimitProperties limits;
  private final ImportSettings settings;
  private final TransactionOperations transactions;
  private final ErasedMembers erased;
  private final InstantSource clock;

  Importing(
      PastCommands past,
      ImportedRecords records,
      LimitProperties limits,
      ImportSettings settings,
      TransactionOperations transactions,
      ErasedMembers erased,
      InstantSource clock) {
    this.past = past;
    this.records = records;
    this.limits = limits;
    this.settings = settings;
    this.transactions = transactions;
    this.erased = erased;
    this.clock = clock;
  }

  /**
   * Takes a record for the current actor's programme; never twice with other content.
   *
   * @throws InvalidRequest when a session's journal cannot be read
   */
  Verdict take(PastRecord record, String digest) {
    try {
      return takeOnce(record, digest);
    } catch (CommandRejected refused) {
      String code = refused.rejection().name();
      return refused.rejection().kind() == Kind.NOT_YET
          ? Verdict.retry(code)
          : Verdict.rejected(code, refused.details());
    } catch (InvalidRequest unfit) {
      throw unfit;
    } catch (RuntimeException fault) {
      if (PassingFailures.passes(fault)) {
        return Verdict.retry(SERVICE_UNAVAILABLE.name());
      }
      LOG.error("import of record {} failed", record.id(), fault);
      return Verdict.retry(UNEXPECTED.name());
    }
  }

  private Verdict takeOnce(PastRecord record, String digest) {
    ProgrammeId programme = CurrentActor.get().tenant();
    erased.refuse(programme, record.memberId());
    Optional<String> known = records.digest(programme, record.id());
    if (known.isPresent()) {
      return known.get().equals(digest)
          ? Verdict.DUPLICATE
          : Verdict.rejected(RECORD_ID_REUSED.name());
    }
    Instant latest = clock.instant().plus(limits.ahead());
    if (record.at().isAfter(latest) || record.at().isBefore(settings.earliest())) {
      return Verdict.rejected(
          AT_OUT_OF_RANGE.name(),
          Map.of("field", "at", "allowed", settings.earliest() + " to " + latest));
    }
    Verdict verdict = past.send(record);
    transactions.executeWithoutResult(
        _ -> {
          erased.guard(programme, record.memberId());
          records.keep(programme, record.id(), record.memberId(), digest);
        });
    return verdict;
  }
}
