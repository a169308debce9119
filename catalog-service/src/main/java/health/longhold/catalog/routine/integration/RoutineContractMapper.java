package health.longhold.catalog.routine.integration;

import health.longhold.catalog.routine.domain.RoutineContent;
import health.longhold.catalog.routine.domain.RoutineEvent.RoutineRevisionPublished;
import health.longhold.contract.catalog.v1.RoutineRevision;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** Routines between the domain and their contract. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface RoutineContractMapper {
  RoutineContractMapper MAPPER = Mappers.getMapper(RoutineContractMapper.class);

  RoutineContent content(RoutineRevision revision);

  /** A revision is in force when it is published; retirement shows in the pointer. */
  @Mapping(target = ".", source = "content")
  @Mapping(target = "retired", constant = "false")
  RoutineRevision revision(RoutineRevisionPublished published);
}
