/**
 * What the catalogue publishes: full revisions of exercises and routines, and pointers to the
 * current ones.
 */
@NullMarked
package health.longhold.contract.catalog.v1;

import org.jspecify.annotations.NullMarked;
