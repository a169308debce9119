/** Taking records in line by line, one member's in order, many members side by side. */
@NullMarked
package health.longhold.progress.imports.write;

import org.jspecify.annotations.NullMarked;
