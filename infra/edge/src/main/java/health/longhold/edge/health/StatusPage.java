package health.longhold.edge.health;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which parts take requests, for whoever wonders whether it is them or us. */
@Controller
final class StatusPage {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  private final ServiceStates states;

  StatusPage(ServiceStates states) {
    this.states = states;
  }

  /**
   * One part.
   *
   * @param name its words are {@code status.<name>}
   * @param state {@code UP}, {@code DOWN} or {@code other}; its words are {@code
   *     status.part.<state>}
   */
  public record Part(String name, String state) {
    /** Whether it takes requests. */
    public boolean works() {
      return state.equals(ServiceStates.UP);
    }
  }

  @GetMapping("/status")
  String status(Model model) {
    ServiceStates.States now = states.now();
    List<Part> parts =
        now.services().entrySet().stream()
            .map(each -> new Part(each.getKey(), known(each.getValue())))
            .toList();
    model.addAttribute("up", now.up());
    model.addAttribute("parts", parts);
    model.addAttribute("at", TIME.format(now.at()));
    return "edge/status";
  }

  private static String known(String state) {
    return switch (state) {
      case "UP", "DOWN" -> state;
      default -> "other";
    };
  }
}
