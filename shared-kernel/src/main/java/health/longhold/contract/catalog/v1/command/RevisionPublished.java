package health.longhold.contract.catalog.v1.command;

/** The answer to a publication: the revision that now stands. */
public record RevisionPublished(int revision) {}
