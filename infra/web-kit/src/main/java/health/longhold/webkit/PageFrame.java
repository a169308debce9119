package health.longhold.webkit;

import health.longhold.webkit.Navigation.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout {@code web-kit/page} shows around a page; templates know it as {@code frame}.
 *
 * @param path of the page at hand
 * @param language of its words: {@code en}, {@code hi}
 * @param theme {@code light} or {@code dark} if somebody chose, else null
 * @param signedIn whether to offer to sign out
 * @param navigation in the order of the header
 * @param version of the style sheets, which changes whenever one of them does
 * @param htmx the path of that library
 */
public record PageFrame(
    String path,
    String language,
    @Nullable String theme,
    boolean signedIn,
    List<Entry> navigation,
    String version,
    String htmx) {
  /** Under this name every template finds it. */
  public static final String NAME = "frame";

  public PageFrame {
    navigation = List.copyOf(navigation);
  }
}
