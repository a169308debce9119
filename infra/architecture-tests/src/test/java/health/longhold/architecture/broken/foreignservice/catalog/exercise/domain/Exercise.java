package health.longhold.architecture.broken.foreignservice.catalog.exercise.domain;

/** Broken on purpose: known by another service. */
public record Exercise(String name) {}
