/**
 * The whole platform as people and machines meet it: real processes, the public surface, faults.
 */
@NullMarked
package health.longhold.system;

import org.jspecify.annotations.NullMarked;
