package health.longhold.contract.catalog.v1;

/**
 * Where a fact of an exercise comes from: {@code about} names the fact, {@code source} the place or
 * "ours".
 */
public record Provenance(String about, String source) {}
