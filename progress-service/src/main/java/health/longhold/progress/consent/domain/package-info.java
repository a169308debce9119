/** What a member lets others have: for what, whom, which data and until when. */
@NullMarked
package health.longhold.progress.consent.domain;

import org.jspecify.annotations.NullMarked;
