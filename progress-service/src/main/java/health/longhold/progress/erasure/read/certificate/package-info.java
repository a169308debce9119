/**
 * What remains of an erasure, its certificate: when, at whose wish, what was cleared; never of
 * whom.
 */
@NullMarked
package health.longhold.progress.erasure.read.certificate;

import org.jspecify.annotations.NullMarked;
