/** What other services may ask of live sessions. */
@NullMarked
package health.longhold.contract.session.v1.command;

import org.jspecify.annotations.NullMarked;
