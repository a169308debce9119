/** What plans and progression publish: targets, decisions and the facts they rest on. */
@NullMarked
package health.longhold.contract.progress.v1;

import org.jspecify.annotations.NullMarked;
