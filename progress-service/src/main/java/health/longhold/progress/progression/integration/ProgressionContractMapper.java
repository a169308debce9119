package health.longhold.progress.progression.integration;

import health.longhold.contract.progress.v1.ApprovalUndone;
import health.longhold.contract.progress.v1.CheckInRecorded;
import health.longhold.contract.progress.v1.Explanation;
import health.longhold.contract.progress.v1.ProgressResumed;
import health.longhold.contract.progress.v1.ProgressSuspended;
import health.longhold.contract.progress.v1.RaiseApproved;
import health.longhold.contract.progress.v1.RaiseLapsed;
import health.longhold.contract.progress.v1.RaiseTookEffect;
import health.longhold.contract.progress.v1.SessionAssessed;
import health.longhold.contract.progress.v1.TargetLowered;
import health.longhold.contract.progress.v1.TargetOverridden;
import health.longhold.contract.progress.v1.TargetWithheld;
import health.longhold.progress.progression.domain.ProgressionEvent;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

/** Progression's events in the words of the contracts; reasons become their codes. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ProgressionContractMapper {

  @Mapping(target = "sessionId", source = "facts.sessionId")
  @Mapping(target = "sessionRevision", source = "facts.revision")
  @Mapping(target = "localDate", source = "facts.localDate")
  SessionAssessed contract(ProgressionEvent.SessionAssessed event);

  CheckInRecorded contract(ProgressionEvent.CheckInRecorded event);

  RaiseApproved contract(ProgressionEvent.RaiseApproved event);

  ApprovalUndone contract(ProgressionEvent.ApprovalUndone event);

  @Mapping(target = "effectiveAt", source = "at")
  RaiseTookEffect contract(ProgressionEvent.RaiseTookEffect event);

  RaiseLapsed contract(ProgressionEvent.RaiseLapsed event);

  @Mapping(target = "effectiveAt", source = "at")
  TargetLowered contract(ProgressionEvent.TargetLowered event);

  TargetOverridden contract(ProgressionEvent.TargetOverridden event);

  TargetWithheld contract(ProgressionEvent.TargetWithheld event);

  Explanation why(health.longhold.progress.progression.domain.Explanation why);

  @Mapping(target = "reason", source = "flags")
  ProgressSuspended contract(ProgressionEvent.ProgressSuspended event);

  /** A recorded assessment elsewhere lifts a suspension without a clinician's reason. */
  default ProgressResumed contract(ProgressionEvent.ProgressResumed event) {
    return new ProgressResumed(
        event.memberId(),
        event.at(),
        event.reason() == null ? "OUTSIDE_ASSESSMENT" : event.reason().name());
  }

  /** The strongest flag stands for all; the others are in the screening it came from. */
  default String strongest(List<String> flags) {
    return flags.isEmpty() ? "UNSPECIFIED" : flags.getFirst();
  }
}
