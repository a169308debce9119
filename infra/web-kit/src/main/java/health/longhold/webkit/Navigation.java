package health.longhold.webkit;

import health.longhold.kernel.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which pages lead where: for each role its own, and the catalogue for everybody. */
public final class Navigation {
  private static final Entry CATALOGUE = new Entry("/catalogue", "nav.catalogue");

  private Navigation() {}

  /**
   * A link of the header.
   *
   * @param path where it leads
   * @param key of its words in {@code messages/web-kit.properties}
   */
  public record Entry(String path, String key) {

    /** Whether the page at hand is this one, or one below it. */
    public boolean leadsTo(String current) {
      return current.equals(path) || current.startsWith(path + "/");
    }
  }

  static List<Entry> of(Set<Role> roles) {
    return Stream.concat(
            Stream.of(Role.values()).filter(roles::contains).flatMap(Navigation::own),
            Stream.of(CATALOGUE))
        .toList();
  }

  private static Stream<Entry> own(Role role) {
    return switch (role) {
      case MEMBER ->
          Stream.of(
              new Entry("/today", "nav.today"),
              new Entry("/my/progress", "nav.progress"),
              new Entry("/my/data", "nav.my"));
      case CLINICIAN -> Stream.of(new Entry("/clinician", "nav.clinician"));
      case PROGRAMME_MANAGER -> Stream.of(new Entry("/manager", "nav.manager"));
      case CATALOGUE_EDITOR, IMPORTER, PROVIDER_SYSTEM -> Stream.empty();
    };
  }
}
