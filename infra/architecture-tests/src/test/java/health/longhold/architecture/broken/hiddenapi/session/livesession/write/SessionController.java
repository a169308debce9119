package health.longhold.architecture.broken.hiddenapi.session.livesession.write;

import org.springframework.web.bind.annotation.RestController;

/** Broken on purpose: endpoints under another ending. */
@RestController
public class SessionController {}
