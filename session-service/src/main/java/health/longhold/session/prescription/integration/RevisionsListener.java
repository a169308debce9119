package health.longhold.session.prescription.integration;

import health.longhold.contract.Topics;
import health.longhold.contract.catalog.v1.ExerciseRevision;
import health.longhold.session.prescription.read.known.KnownExercises;
import health.longhold.starter.inbox.ContractListener;
import health.longhold.starter.inbox.ContractRecord;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Keeps every published revision of every exercise: plans pin old ones. Pointers to the current
 * revision are of no use here.
 */
@Component
class RevisionsListener implements ContractListener {
  private final KnownExercises exercises;

  RevisionsListener(KnownExercises exercises) {
    this.exercises = exercises;
  }

  @Override
  public String group() {
    return "session.integration.revisions-listener";
  }

  @Override
  public List<String> topics() {
    return List.of(Topics.CATALOG_EXERCISES);
  }

  @Override
  public void on(ContractRecord published) {
    if (published.contract() instanceof ExerciseRevision revision) {
      exercises.keep(published.tenant(), PrescriptionContractMapper.INSTANCE.toDomain(revision));
    }
  }
}
