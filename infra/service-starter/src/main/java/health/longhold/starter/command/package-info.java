/** Commands within a service and between services: one gateway, one router, one HTTP hop. */
@NullMarked
package health.longhold.starter.command;

import org.jspecify.annotations.NullMarked;
