package health.longhold.platform.story;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member and who looks after them.
 *
 * @param name as the programme's directory knows them; nothing is kept there when it is missing
 */
record Circle(
    UUID member, @Nullable String name, Caller clinician, Caller manager, Caller importer) {

  /** Somebody nobody can sign in as. */
  static Circle of(Ids ids, Instant from, String programme) {
    return new Circle(
        ids.of(from, "member"),
        null,
        Caller.clinician(programme),
        Caller.manager(programme),
        Caller.importer(programme));
  }

  Caller self() {
    return Caller.member(member, manager.programme());
  }
}
