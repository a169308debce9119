@NullMarked
package health.longhold.starter.identity;

import org.jspecify.annotations.NullMarked;
