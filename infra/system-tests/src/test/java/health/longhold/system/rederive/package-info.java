/**
 * Every decision derived a second time, from the topics and the policy file alone, by code that
 * shares nothing with the services.
 */
@NullMarked
package health.longhold.system.rederive;

import org.jspecify.annotations.NullMarked;
