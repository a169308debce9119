package health.longhold.catalog;

import health.longhold.catalog.exercise.domain.ExerciseEvent.ExerciseRetired;
import health.longhold.catalog.exercise.domain.ExerciseEvent.ExerciseRevisionPublished;
import health.longhold.catalog.routine.domain.RoutineEvent.RoutineRetired;
import health.longhold.catalog.routine.domain.RoutineEvent.RoutineRevisionPublished;
import health.longhold.starter.types.StoredTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every event the catalogue has ever stored, under its name on disk. */
@Configuration(proxyBeanMethods = false)
public class CatalogueTypes {
  public static final StoredTypes TYPES =
      StoredTypes.of("catalog")
          .event("ExerciseRevisionPublished", 1, ExerciseRevisionPublished.class)
          .event("ExerciseRetired", 1, ExerciseRetired.class)
          .event("RoutineRevisionPublished", 1, RoutineRevisionPublished.class)
          .event("RoutineRetired", 1, RoutineRetired.class);

  @Bean
  StoredTypes storedTypes() {
    return TYPES;
  }
}
