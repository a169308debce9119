package health.longhold.architecture.broken.wrongway.session.livesession.write;

/** Broken on purpose: known by its domain. */
public record Shell(String id) {}
