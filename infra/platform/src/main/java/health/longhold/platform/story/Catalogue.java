package health.longhold.platform.story;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is published for everybody: the exercises of the story's routine, in order, and the codes of
 * the screening questions.
 */
record Catalogue(
    List<String> routine, Map<String, Wire.Exercise> exercises, List<String> questions) {

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
    Wire.Questionnaire questionnaire =
        api.get(caller, "/api/screening/questions", Wire.Questionnaire.class);
    return new Catalogue(
        routine.items().stream().map(Wire.RoutineItem::exerciseId).toList(),
        exercises,
        questionnaire.questions().stream().map(Wire.Question::code).toList());
  }

  Wire.Exercise exercise(String exerciseId) {
    Wire.Exercise exercise = exercises.get(exerciseId);
    if (exercise == null) {
      throw new StoryFailed("not in the routine: " + exerciseId);
    }
    return exercise;
  }
}
