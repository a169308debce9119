package health.longhold.progress.catalogue.integration;

import health.longhold.contract.Topics;
import health.longhold.contract.catalog.v1.CurrentRoutine;
import health.longhold.contract.catalog.v1.ExerciseRevision;
import health.longhold.contract.catalog.v1.RoutineRevision;
import health.longhold.progress.catalogue.read.published.PublishedCatalogue;
import health.longhold.starter.inbox.ContractListener;
import health.longhold.starter.inbox.ContractRecord;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps what the catalogue publishes, as far as plans are made from it. */
@Component
class CatalogueListener implements ContractListener {
  private final PublishedCatalogue catalogue;

  CatalogueListener(PublishedCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public String group() {
    return "progress.integration.catalogue";
  }

  @Override
  public List<String> topics() {
    return List.of(Topics.CATALOG_EXERCISES, Topics.CATALOG_ROUTINES);
  }

  @Override
  public void on(ContractRecord contractRecord) {
    switch (contractRecord.contract()) {
      case ExerciseRevision exercise ->
          catalogue.keep(
              contractRecord.tenant(), CatalogueContractMapper.INSTANCE.exercise(exercise));
      case RoutineRevision routine ->
          catalogue.keep(
              contractRecord.tenant(), CatalogueContractMapper.INSTANCE.routine(routine));
      case CurrentRoutine current ->
          catalogue.point(
              contractRecord.tenant(),
              current.routineId(),
              current.revision(),
              current.retired(),
              contractRecord.sequence());
      // pointers to exercises, and contracts that come later: plans pin the revision of the routine
      case null, default -> {}
    }
  }
}
