/** What every HTTP interface shares: problem details, conditional requests, paging and limits. */
@NullMarked
package health.longhold.starter.web;

import org.jspecify.annotations.NullMarked;
