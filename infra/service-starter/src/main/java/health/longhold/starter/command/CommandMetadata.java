package health.longhold.starter.command;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import health.longhold.kernel.Actor;
import health.longhold.kernel.MetadataKeys;
import health.longhold.kernel.ProgrammeId;
import health.longhold.kernel.Role;
import health.longhold.starter.correlation.Correlation;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The acting person as message metadata, and back. */
final class CommandMetadata {
  /** The sequence number the caller believes the aggregate has; stays within the service. */
  static final String IF_MATCH = "ifMatch";

  private CommandMetadata() {}

  static Map<String, Object> of(Actor actor) {
    Map<String, Object> metadata = new HashMap<>();
    metadata.put(MetadataKeys.TENANT, actor.tenant().value());
    metadata.put(MetadataKeys.SUBJECT, actor.subject());
    metadata.put(
        MetadataKeys.ROLES, actor.roles().stream().sorted().map(Role::name).collect(joining(" ")));
    metadata.put(MetadataKeys.TRACEPARENT, Correlation.current());
    return metadata;
  }

  /**
   * The actor a message was sent by.
   *
   * @throws IllegalArgumentException when tenant or subject is absent or a role is unknown
   */
  static Actor actor(Map<String, ?> metadata) {
    return new Actor(
        text(metadata, MetadataKeys.SUBJECT),
        new ProgrammeId(text(metadata, MetadataKeys.TENANT)),
        Stream.of(text(metadata, MetadataKeys.ROLES).split(" ", -1))
            .filter(role -> !role.isEmpty())
            .map(Role::valueOf)
            .collect(toUnmodifiableSet()));
  }

  private static String text(Map<String, ?> metadata, String key) {
    Object value = metadata.get(key);
    if (value == null) {
      throw new IllegalArgumentException("metadata without " + key);
    }
    return value.toString();
  }
}
