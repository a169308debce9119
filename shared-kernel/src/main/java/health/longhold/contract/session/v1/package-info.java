/** What live sessions publish: starts, safety reports, outcomes and their corrections. */
@NullMarked
package health.longhold.contract.session.v1;

import org.jspecify.annotations.NullMarked;
