package health.longhold.session.livesession.integration;

import health.longhold.contract.session.v1.JournalEntry;
import health.longhold.contract.session.v1.PrescriptionSnapshot;
import health.longhold.contract.session.v1.SafetyReported;
import health.longhold.contract.session.v1.SessionCorrected;
import health.longhold.contract.session.v1.SessionFinished;
import health.longhold.contract.session.v1.SessionStarted;
import health.longhold.kernel.DeviceId;
import health.longhold.kernel.EntryId;
import health.longhold.kernel.Phase;
import health.longhold.session.livesession.domain.EntryForm;
import health.longhold.session.livesession.domain.SessionEvent;
import health.longhold.session.prescription.domain.Prescription;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** Sessions in the words of the contracts, and contracts in ours. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface SessionContractMapper {
  SessionContractMapper INSTANCE = Mappers.getMapper(SessionContractMapper.class);

  SessionStarted toContract(SessionEvent.SessionStarted event);

  SafetyReported toContract(SessionEvent.SafetyReported event);

  SessionFinished toContract(SessionEvent.SessionEnded event);

  SessionCorrected toContract(SessionEvent.SessionCorrected event);

  Prescription toDomain(PrescriptionSnapshot prescription);

  EntryForm toForm(JournalEntry entry);

  default @Nullable UUID map(@Nullable EntryId id) {
    return id == null ? null : id.value();
  }

  default @Nullable UUID map(@Nullable DeviceId device) {
    return device == null ? null : device.value();
  }

  default @Nullable String map(@Nullable Phase phase) {
    return phase == null ? null : phase.value();
  }
}
