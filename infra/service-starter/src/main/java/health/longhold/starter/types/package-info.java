/** The closed map of stored types: names on disk are ours and only listed classes are ever read. */
@NullMarked
package health.longhold.starter.types;

import org.jspecify.annotations.NullMarked;
