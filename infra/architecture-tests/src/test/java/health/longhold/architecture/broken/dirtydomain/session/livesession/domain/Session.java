package health.longhold.architecture.broken.dirtydomain.session.livesession.domain;

import org.springframework.stereotype.Component;

/** Broken on purpose: a domain type that is a Spring bean. */
@Component
public class Session {}
