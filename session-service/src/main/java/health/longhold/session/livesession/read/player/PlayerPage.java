package health.longhold.session.livesession.read.player;

import health.longhold.kernel.PrescriptionId;
import health.longhold.kernel.Role;
import health.longhold.session.SessionSettings;
import health.longhold.starter.access.Permitted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The player. Its page is the same for every member and names none, so that a phone may keep it;
 * whose session it is the phone finds out by the API.
 */
@Controller
class PlayerPage {
  private static final String VIEW = "livesession/player";

  private final SessionSettings settings;

  PlayerPage(SessionSettings settings) {
    this.settings = settings;
  }

  @GetMapping("/player")
  @Permitted(Role.MEMBER)
  String player(Model model) {
    model.addAttribute("safetyPain", settings.safetyPain());
    model.addAttribute("emergencyNumber", settings.emergencyNumber());
    return VIEW;
  }

  /** The same page; the module on it reads the prescription's id from the address. */
  @GetMapping("/player/{prescriptionId}")
  @Permitted(Role.MEMBER)
  String player(@PathVariable PrescriptionId prescriptionId, Model model) {
    return player(model);
  }
}
