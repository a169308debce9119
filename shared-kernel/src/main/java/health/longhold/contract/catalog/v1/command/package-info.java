/** What other services and loaders may ask of the catalogue. */
@NullMarked
package health.longhold.contract.catalog.v1.command;

import org.jspecify.annotations.NullMarked;
