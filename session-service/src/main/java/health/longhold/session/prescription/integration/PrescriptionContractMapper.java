package health.longhold.session.prescription.integration;

import health.longhold.contract.catalog.v1.ExerciseRevision;
import health.longhold.contract.progress.v1.ExerciseTarget;
import health.longhold.contract.progress.v1.MemberTargets;
import health.longhold.contract.progress.v1.PlanStanding;
import health.longhold.contract.progress.v1.PlannedRoutine;
import health.longhold.contract.progress.v1.Suspension;
import health.longhold.session.prescription.domain.CurrentTargets;
import health.longhold.session.prescription.domain.PinnedExercise;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** Published targets and revisions in this service's own words. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface PrescriptionContractMapper {
  PrescriptionContractMapper INSTANCE = Mappers.getMapper(PrescriptionContractMapper.class);

  @Mapping(target = "planActive", source = "planStanding")
  @Mapping(target = "suspended", source = "suspension")
  CurrentTargets toDomain(MemberTargets targets);

  CurrentTargets.Routine toDomain(PlannedRoutine routine);

  CurrentTargets.Target toDomain(ExerciseTarget target);

  PinnedExercise toDomain(ExerciseRevision revision);

  default boolean isActive(PlanStanding standing) {
    return standing == PlanStanding.ACTIVE;
  }

  default @Nullable String reasonOf(@Nullable Suspension suspension) {
    return suspension == null ? null : suspension.reason();
  }
}
