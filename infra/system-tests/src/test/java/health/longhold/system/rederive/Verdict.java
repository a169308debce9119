package health.longhold.system.rederive;

/** One decision as derived here or as told by the platform. */
record Verdict(
    String sessionId, int revision, String exerciseId, String decision, Dose from, Dose to) {}
