package health.longhold.catalog.routine.read.published;

import health.longhold.kernel.RoutineId;
import health.longhold.starter.access.PermittedToPeople;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The routines there are, and one of them with its exercises in order. */
@Controller
class RoutinePage {
  private final RoutineViews routines;

  RoutinePage(RoutineViews routines) {
    this.routines = routines;
  }

  @GetMapping("/catalogue/routines")
  @PermittedToPeople
  String routines(Locale locale, Model model) {
    model.addAttribute("routines", routines.offered(locale));
    return "routine/routines";
  }

  @GetMapping("/catalogue/routines/{routineId}")
  @PermittedToPeople
  String routine(@PathVariable RoutineId routineId, Locale locale, Model model) {
    model.addAttribute("routine", routines.of(routineId, locale));
    return "routine/routine";
  }
}
