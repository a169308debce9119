/** Events and records set aside because their handler failed, and the way back. */
@NullMarked
package health.longhold.starter.deadletter;

import org.jspecify.annotations.NullMarked;
