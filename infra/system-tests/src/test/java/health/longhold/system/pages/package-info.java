/** The pages in a real browser, as people see them. */
@NullMarked
package health.longhold.system.pages;

import org.jspecify.annotations.NullMarked;
