/** Who calls: access tokens of people and services, checked on every port. */
@NullMarked
package health.longhold.starter.identity;

import org.jspecify.annotations.NullMarked;
