package health.longhold.catalog.exercise.read.published;

import health.longhold.kernel.Region;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a reader of the catalogue looks for; a part that is null restricts nothing.
 *
 * @param q as typed so far
 * @param setting a slug of the exercises' own
 * @param minutes an exercise takes at most, at its first dose
 */
record CatalogueFilter(
    @Nullable String q,
    @Nullable Region region,
    @Nullable String setting,
    @Nullable Posture position,
    @Nullable Integer minutes) {
  static final CatalogueFilter NONE = new CatalogueFilter(null, null, null, null, null);
  private static final String PATH = "/catalogue";

  /** Forms without a script send what is left open as well, empty. */
  CatalogueFilter {
    q = q == null || q.isBlank() ? null : q.strip();
    setting = setting == null || setting.isBlank() ? null : setting;
  }

  /** What was typed, cut into words; null when nothing was. */
  @Nullable List<String> words() {
    return ExerciseSearch.words(q);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  /** Whether anything but words restricts it. */
  public boolean isNarrowed() {
    return !withoutChoices().equals(this);
  }

  public CatalogueFilter withoutChoices() {
    return new CatalogueFilter(q, null, null, null, null);
  }

  /** Path and query of a page that shows what it lets through. */
  public String address() {
    Map<String, @Nullable Object> parts = new LinkedHashMap<>();
    parts.put("q", q);
    parts.put("region", region);
    parts.put("setting", setting);
    parts.put("position", position);
    parts.put("minutes", minutes);
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
    Map<String, Object> told = new LinkedHashMap<>();
    parts.forEach(
        (name, value) -> {
          if (value != null) {
            address.queryParam(name, "{" + name + "}");
            told.put(name, value);
          }
        });
    return address.encode().buildAndExpand(told).toUriString();
  }

  /** Whether it lets through what the search, which knows words, region and setting, has found. */
  boolean admits(String place, int takes) {
    return (position == null || Posture.of(place).filter(position::equals).isPresent())
        && (minutes == null || takes <= minutes);
  }
}
