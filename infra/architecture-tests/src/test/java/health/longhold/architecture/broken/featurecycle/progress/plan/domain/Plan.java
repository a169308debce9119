package health.longhold.architecture.broken.featurecycle.progress.plan.domain;

import health.longhold.architecture.broken.featurecycle.progress.alert.domain.Alert;

/** Broken on purpose: plan and alert know each other. */
public record Plan(Alert alert) {}
