package health.longhold.catalog.exercise.read.published;

import health.longhold.kernel.Region;
import health.longhold.starter.access.PermittedToPeople;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The exercises there are, and those somebody looks for. What is looked for stands in the address,
 * so that a search can be kept, sent and gone back to.
 */
@Controller
class CataloguePage {
  private static final String HX = "HX-Request";

  private final CatalogueShelf shelf;

  CataloguePage(CatalogueShelf shelf) {
    this.shelf = shelf;
  }

  @GetMapping("/catalogue")
  @PermittedToPeople
  String catalogue(
      @RequestParam @Nullable String q,
      @RequestParam @Nullable Region region,
      @RequestParam @Nullable String setting,
      @RequestParam @Nullable Posture position,
      @RequestParam @Nullable Integer minutes,
      @RequestHeader(name = HX, required = false) @Nullable String hx,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    CatalogueFilter filter = new CatalogueFilter(q, region, setting, position, minutes);
    model.addAttribute("filter", filter);
    model.addAttribute("choices", shelf.choices());
    model.addAttribute("cards", shelf.find(filter, locale));
    // one address, two answers: neither may be kept as the other
    response.addHeader(HttpHeaders.VARY, HX);
    if (hx == null) {
      return "exercise/catalogue";
    }
    model.addAttribute("told", true);
    response.setHeader("HX-Replace-Url", filter.address());
    return "exercise/catalogue :: found";
  }
}
