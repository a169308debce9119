package health.longhold.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for a name and the password. */
@Controller
final class SignInPage {
  static final String PATH = "/login";

  @GetMapping(PATH)
  String ask(
      @RequestParam @Nullable String error, @RequestParam @Nullable String logout, Model model) {
    model.addAttribute("refused", error != null);
    model.addAttribute("left", logout != null);
    return "identity/sign-in";
  }
}
