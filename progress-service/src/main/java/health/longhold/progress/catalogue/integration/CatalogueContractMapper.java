package health.longhold.progress.catalogue.integration;

import health.longhold.contract.catalog.v1.ExerciseRevision;
import health.longhold.contract.catalog.v1.RoutineItem;
import health.longhold.contract.catalog.v1.RoutineRevision;
import health.longhold.progress.catalogue.domain.CatalogueExercise;
import health.longhold.progress.catalogue.read.published.RoutineRow;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** From the catalogue's contracts to what plans need of them. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface CatalogueContractMapper {
  CatalogueContractMapper INSTANCE = Mappers.getMapper(CatalogueContractMapper.class);

  CatalogueExercise exercise(ExerciseRevision revision);

  RoutineRow routine(RoutineRevision revision);

  @Mapping(target = "revision", source = "exerciseRevision")
  RoutineRow.Item item(RoutineItem item);
}
