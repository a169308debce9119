package health.longhold.architecture.broken.emptynames;

/** Broken on purpose: a name that could be anything. */
public record ThingHelper(String thing) {}
