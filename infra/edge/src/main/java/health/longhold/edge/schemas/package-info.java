/** The JSON Schemas of the contracts, for everyone who reads the topics. */
@NullMarked
package health.longhold.edge.schemas;

import org.jspecify.annotations.NullMarked;
