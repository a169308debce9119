package health.longhold.catalog.exercise.domain;

import health.longhold.catalog.exercise.domain.ExerciseContent.Instructions;
import health.longhold.catalog.exercise.domain.ExerciseContent.Provenance;
import health.longhold.kernel.CommandRejected;
import health.longhold.kernel.ExerciseKind;
import health.longhold.kernel.Phase;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a revision must say before it is fit for people. That a ladder rises and that its lowest
 * rung is open to every age holds by its type.
 */
final class ContentRules {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_TEXT = 500;
  private static final int MOST_ENTRIES = 50;
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private ContentRules() {}

  static void check(ExerciseContent content) {
    text("name", content.name(), LONGEST_NAME);
    text("position", content.position(), LONGEST_TEXT);
    entries("alsoKnownAs", content.alsoKnownAs(), 0);
    entries("equipment", content.equipment(), 0);
    entries("errata", content.errata(), 0);
    instructions(content.instructions());
    provenance(content.provenance());
    settings(content.settings());
    phases(content.phases());
    ladders(content);
    regions(content);
    unique("cautions", content.cautions());
  }

  private static void instructions(Instructions instructions) {
    entries("instructions.steps", instructions.steps(), 1);
    entries("instructions.feel", instructions.feel(), 1);
    entries("instructions.avoid", instructions.avoid(), 1);
    text("instructions.breathing", instructions.breathing(), LONGEST_TEXT);
    entries("instructions.when", instructions.when(), 0);
    entries("instructions.variations", instructions.variations(), 0);
  }

  private static void provenance(List<Provenance> provenance) {
    count("provenance", provenance, 1);
    unique("provenance.about", provenance.stream().map(Provenance::about).toList());
    for (Provenance fact : provenance) {
      text("provenance.about", fact.about(), LONGEST_TEXT);
      text("provenance.source", fact.source(), LONGEST_TEXT);
    }
  }

  private static void settings(List<String> settings) {
    count("settings", settings, 1);
    unique("settings", settings);
    settings.forEach(setting -> slug("settings", setting));
  }

  private static void phases(List<Phase> phases) {
    count("phases", phases, 1);
    unique("phases", phases);
    if (phases.size() > 1 && phases.contains(Phase.HOLD)) {
      throw rejected(ExerciseRejection.HOLD_AMONG_PHASES, "phases", "HOLD alone, or named phases");
    }
  }

  private static void ladders(ExerciseContent content) {
    if (!content.ladders().containsKey(ExerciseContent.STANDARD)) {
      throw rejected(
          ExerciseRejection.STANDARD_LADDER_MISSING, "ladders", ExerciseContent.STANDARD);
    }
    content.ladders().keySet().forEach(name -> slug("ladders", name));
  }

  private static void regions(ExerciseContent content) {
    unique("loads", content.loads());
    unique("stretches", content.stretches());
    if (content.kind() == ExerciseKind.LOADING && content.loads().isEmpty()) {
      throw rejected(ExerciseRejection.LOADS_MISSING, "loads", "at least one region");
    }
    if (content.kind() == ExerciseKind.STRETCH && content.stretches().isEmpty()) {
      throw rejected(ExerciseRejection.STRETCHES_MISSING, "stretches", "at least one region");
    }
  }

  private static void entries(String field, List<String> texts, int fewest) {
    count(field, texts, fewest);
    unique(field, texts);
    texts.forEach(text -> text(field, text, LONGEST_TEXT));
  }

  private static void text(String field, String text, int longest) {
    if (text.isBlank() || text.length() > longest) {
      throw rejected(ExerciseRejection.TEXT_LENGTH, field, "1 to " + longest + " characters");
    }
  }

  private static void count(String field, List<?> list, int fewest) {
    if (list.size() < fewest || list.size() > MOST_ENTRIES) {
      throw rejected(
          ExerciseRejection.LIST_LENGTH, field, fewest + " to " + MOST_ENTRIES + " entries");
    }
  }

  private static void unique(String field, List<?> list) {
    if (new HashSet<>(list).size() < list.size()) {
      throw rejected(ExerciseRejection.ENTRY_REPEATED, field, "each entry once");
    }
  }

  private static void slug(String field, String text) {
    if (text.length() > LONGEST_NAME || !SLUG.matcher(text).matches()) {
      throw rejected(ExerciseRejection.NOT_A_SLUG, field, "lower-case words joined by hyphens");
    }
  }

  private static CommandRejected rejected(
      ExerciseRejection rejection, String field, String allowed) {
    return new CommandRejected(rejection, Map.of("field", field, "allowed", allowed));
  }
}
