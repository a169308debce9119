/** What a member may look at, allow, take with them and have forgotten. */
@NullMarked
package health.longhold.progress.mydata.read.overview;

import org.jspecify.annotations.NullMarked;
