package health.longhold.architecture.broken.featurecycle.progress.alert.domain;

import health.longhold.architecture.broken.featurecycle.progress.plan.domain.Plan;

/** Broken on purpose: plan and alert know each other. */
public record Alert(Plan plan) {}
