package health.longhold.contract.catalog.v1.command;

import health.longhold.contract.catalog.v1.RoutineRevision;

/**
 * Publishes the next revision of a routine. Repeating a published revision with the same content
 * changes nothing; other content is refused with {@code REVISION_EXISTS}.
 */
public record PublishRoutine(RoutineRevision routine) {}
