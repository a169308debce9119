/** What the pages of all services share: one layout, one look, two languages, one kind of error. */
@NullMarked
package health.longhold.webkit;

import org.jspecify.annotations.NullMarked;
