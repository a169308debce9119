package health.longhold.architecture.broken.sixthroom.session.livesession.service;

/** Broken on purpose: a room the house does not have. */
public record Sessions(int count) {}
