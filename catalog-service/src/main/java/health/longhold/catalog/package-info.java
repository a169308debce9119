/**
 * The catalogue of exercises and routines. It is shared: everything in it carries the one tenant
 * {@link health.longhold.kernel.ProgrammeId#SHARED_CATALOGUE}, every programme reads it, and only
 * an editor who acts for that programme changes it. The tenant is a constant of the kernel and no
 * setting, because the services that keep copies of the catalogue must agree on it.
 */
@NullMarked
package health.longhold.catalog;

import org.jspecify.annotations.NullMarked;
