/** What it means to have done a session, in seconds of holding. */
@NullMarked
package health.longhold.progress.adherence.domain;

import org.jspecify.annotations.NullMarked;
