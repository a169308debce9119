/** People sign in here with an identity provider; their tokens stay in a sealed cookie. */
@NullMarked
package health.longhold.edge.signin;

import org.jspecify.annotations.NullMarked;
