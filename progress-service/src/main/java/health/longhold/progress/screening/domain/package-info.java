/** Coded answers about red flags and contraindications, and what they lead to. */
@NullMarked
package health.longhold.progress.screening.domain;

import org.jspecify.annotations.NullMarked;
