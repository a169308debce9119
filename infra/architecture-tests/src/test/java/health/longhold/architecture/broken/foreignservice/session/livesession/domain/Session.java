package health.longhold.architecture.broken.foreignservice.session.livesession.domain;

import health.longhold.architecture.broken.foreignservice.catalog.exercise.domain.Exercise;

/** Broken on purpose: a session that knows the catalogue's exercise. */
public record Session(Exercise exercise) {}
