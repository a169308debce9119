/** What other services may ask of plans and progression. */
@NullMarked
package health.longhold.contract.progress.v1.command;

import org.jspecify.annotations.NullMarked;
