package health.longhold.edge.routing;

import java.util.List;
import java.util.stream.Stream;

/** Where services show pages. */
public final class PagePaths {
  static final List<String> CATALOG = List.of("/catalogue");
  static final List<String> SESSION = List.of("/player");
  static final List<String> PROGRESS = List.of("/home", "/today", "/my", "/clinician", "/manager");

  private PagePaths() {}

  /** Whether a service shows a page there, which only people see who have signed in. */
  public static boolean include(String path) {
    return Stream.of(CATALOG, SESSION, PROGRESS)
        .flatMap(List::stream)
        .anyMatch(page -> path.equals(page) || path.startsWith(page + "/"));
  }

  /** The pages of a service and the scripts and styles that are theirs alone. */
  static Stream<String> patterns(String service, List<String> pages) {
    return Stream.concat(
        pages.stream().flatMap(page -> Stream.of(page, page + "/**")),
        Stream.of("/web/" + service + "/**"));
  }
}
