package health.longhold.platform.story;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The exercises of the story's routine, in order. */
record Catalogue(List<String> routine, Map<String, Wire.Exercise> exercises) {

  static Catalogue read(Api api, Caller caller) {
    String path = "/api/catalogue/routines/" + Member.ROUTINE;
    Wire.Routine routine =
        api.await(caller, path, Wire.Routine.class, "the catalogue", each -> true);
    Map<String, Wire.Exercise> exercises =
        routine.items().stream()
            .map(
                item ->
                    api.get(
                        caller,
                        "/api/catalogue/exercises/%s/revisions/%d"
                            .formatted(item.exerciseId(), item.exerciseRevision()),
                        Wire.Exercise.class))
            .collect(toMap(Wire.Exercise::exerciseId, Function.identity()));
    return new Catalogue(
        routine.items().stream().map(Wire.RoutineItem::exerciseId).toList(), exercises);
  }

  Wire.Exercise exercise(String exerciseId) {
    Wire.Exercise exercise = exercises.get(exerciseId);
    if (exercise == null) {
      throw new StoryFailed("not in the routine: " + exerciseId);
    }
    return exercise;
  }
}
