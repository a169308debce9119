/** What a frozen prescription is, and when one may be issued. */
@NullMarked
package health.longhold.session.prescription.domain;

import org.jspecify.annotations.NullMarked;
