package health.longhold.architecture.broken.hiddenpage.session.lamp.read.glow;

import org.springframework.stereotype.Controller;

/** A page nobody finds. */
@Controller
class LampController {}
