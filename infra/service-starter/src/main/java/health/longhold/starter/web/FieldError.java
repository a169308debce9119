package health.longhold.starter.web;

import org.jspecify.annotations.Nullable;

/** Which field was refused, why, and what is allowed there. */
public record FieldError(String field, String reason, @Nullable String allowed) {}
