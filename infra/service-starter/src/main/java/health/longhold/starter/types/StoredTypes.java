package health.longhold.starter.types;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every class a service may read from its event store, under the name it has there: {@code
 * session.JournalRecorded.v1}. A name that is not listed is never turned into an object, whatever a
 * row or a record claims.
 */
public final class StoredTypes {
  private final String service;
  private final Map<String, Class<?>> classByName;
  private final List<SealedType> sealedTypes;

  private StoredTypes(
      String service, Map<String, Class<?>> classByName, List<SealedType> sealedTypes) {
    this.service = service;
    this.classByName = classByName;
    this.sealedTypes = sealedTypes;
  }

  /** An empty map for the named service, to be filled by the methods below. */
  public static StoredTypes of(String service) {
    return new StoredTypes(service, Map.of(), List.of());
  }

  /** Adds an event; its name on disk is {@code <service>.<name>.v<version>}. */
  public StoredTypes event(String name, int version, Class<?> type) {
    return with(service + "." + name + ".v" + version, type);
  }

  /** Adds a snapshot of an aggregate; raising the version makes older snapshots unreadable. */
  public StoredTypes snapshot(String name, int version, Class<?> type) {
    return with(service + "." + name + ".snapshot.v" + version, type);
  }

  /**
   * Names the permitted classes of a sealed type that occurs inside stored objects.
   *
   * @param property the JSON property that carries the name
   * @param classByName every permitted class under its name
   */
  public StoredTypes sealed(
      Class<?> parent, String property, Map<String, ? extends Class<?>> classByName) {
    List<SealedType> more = new ArrayList<>(sealedTypes);
    more.add(new SealedType(parent, property, Map.copyOf(classByName)));
    return new StoredTypes(service, this.classByName, List.copyOf(more));
  }

  /**
   * Lets the listed events of a family be components of other stored objects, told apart there by
   * their names on disk.
   *
   * @param property the JSON property that carries the name
   */
  public StoredTypes within(Class<?> family, String property) {
    Map<String, Class<?>> listed =
        classByName.entrySet().stream()
            .filter(entry -> family.isAssignableFrom(entry.getValue()))
            .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    return sealed(family, property, listed);
  }

  private StoredTypes with(String name, Class<?> type) {
    if (classByName.containsKey(name) || classByName.containsValue(type)) {
      throw new IllegalArgumentException("listed twice: " + name + " " + type.getName());
    }
    Map<String, Class<?>> more = new LinkedHashMap<>(classByName);
    more.put(name, type);
    return new StoredTypes(service, more, sealedTypes);
  }

  public String service() {
    return service;
  }

  /** All names with their classes, in the order they were listed. */
  public Map<String, Class<?>> classesByName() {
    return Map.copyOf(classByName);
  }

  public List<SealedType> sealedTypes() {
    return sealedTypes;
  }

  /** Whether a name on disk can be read today. */
  public boolean knows(String name) {
    return classByName.containsKey(name);
  }

  Optional<Class<?>> classOf(String name) {
    return Optional.ofNullable(classByName.get(name));
  }

  Optional<String> nameOf(Class<?> type) {
    return classByName.entrySet().stream()
        .filter(entry -> entry.getValue().equals(type))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** A sealed type, the JSON property that tells its cases apart, and the cases by name. */
  public record SealedType(Class<?> parent, String property, Map<String, Class<?>> classByName) {}
}
