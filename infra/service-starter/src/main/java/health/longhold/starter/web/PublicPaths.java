package health.longhold.starter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a service answers people on: the API, and the pages it shows. Every rule on who may ask, how
 * often and in whose name covers both.
 *
 * @param pages first parts of the paths of pages: {@code /today} stands for all below it, too
 * @param unsigned first parts of paths that programs ask which sign in nowhere, and whose address
 *     is their key; each address of the network may ask them as often as it may be refused
 */
@ConfigurationProperties("longhold")
public record PublicPaths(@DefaultValue List<String> pages, @DefaultValue List<String> unsigned) {
  private static final String API = "/api/";

  public PublicPaths {
    pages = List.copyOf(pages);
    unsigned = List.copyOf(unsigned);
  }

  /** The path as it is matched, decoded and cleaned: {@code /%61pi/} is {@code /api/}, too. */
  public boolean include(HttpServletRequest request) {
    return include(request.getServletPath());
  }

  /** Whether a path, or the pattern of one, is among them. */
  public boolean include(String path) {
    return path.startsWith(API)
        || pages.stream().anyMatch(page -> path.equals(page) || path.startsWith(page + "/"));
  }

  /** Whether nobody needs to be signed in here. */
  public boolean areUnsigned(HttpServletRequest request) {
    return unsigned.stream().anyMatch(path -> request.getServletPath().startsWith(path + "/"));
  }

  /** Those of people who have signed in, as patterns. */
  public List<String> patterns() {
    List<String> patterns = new ArrayList<>(List.of(API + "**"));
    pages.forEach(page -> patterns.addAll(List.of(page, page + "/**")));
    return patterns;
  }
}
