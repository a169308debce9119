/** What a service refuses to start with, where it serves people. */
@NullMarked
package health.longhold.starter.production;

import org.jspecify.annotations.NullMarked;
