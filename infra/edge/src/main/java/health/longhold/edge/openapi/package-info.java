/** One OpenAPI document made of those of all services. */
@NullMarked
package health.longhold.edge.openapi;

import org.jspecify.annotations.NullMarked;
