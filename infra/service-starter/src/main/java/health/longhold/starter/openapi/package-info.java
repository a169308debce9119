/** The OpenAPI 3.1 document of a service. */
@NullMarked
package health.longhold.starter.openapi;

import org.jspecify.annotations.NullMarked;
