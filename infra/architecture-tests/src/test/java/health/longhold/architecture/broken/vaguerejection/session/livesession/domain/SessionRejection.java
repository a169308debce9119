package health.longhold.architecture.broken.vaguerejection.session.livesession.domain;

/** Broken on purpose: a refusal that is only a word. */
public record SessionRejection(String reason) {}
