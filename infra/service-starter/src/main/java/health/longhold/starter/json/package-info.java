/** How kernel values look in JSON, on HTTP and in stored events alike. */
@NullMarked
package health.longhold.starter.json;

import org.jspecify.annotations.NullMarked;
