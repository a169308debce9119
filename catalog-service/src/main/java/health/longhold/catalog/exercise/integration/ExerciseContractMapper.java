package health.longhold.catalog.exercise.integration;

import health.longhold.catalog.exercise.domain.ExerciseContent;
import health.longhold.catalog.exercise.domain.ExerciseEvent.ExerciseRevisionPublished;
import health.longhold.contract.catalog.v1.ExerciseRevision;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** Exercises between the domain and their contract. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ExerciseContractMapper {
  ExerciseContractMapper MAPPER = Mappers.getMapper(ExerciseContractMapper.class);

  ExerciseContent content(ExerciseRevision revision);

  /** A revision is in force when it is published; retirement shows in the pointer. */
  @Mapping(target = ".", source = "content")
  @Mapping(target = "retired", constant = "false")
  ExerciseRevision revision(ExerciseRevisionPublished published);
}
