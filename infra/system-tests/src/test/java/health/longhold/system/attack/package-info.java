/** What a reviewer of security tries first; every attempt ends in a refusal. */
@NullMarked
package health.longhold.system.attack;

import org.jspecify.annotations.NullMarked;
