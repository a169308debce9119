package health.longhold.architecture.broken.wrongway.session.livesession.domain;

import health.longhold.architecture.broken.wrongway.session.livesession.write.Shell;

/** Broken on purpose: a domain that knows its shell. */
public record Session(Shell shell) {}
