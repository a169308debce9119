/** Sign-in on one machine: accounts to try the product with, and clients for its services. */
@NullMarked
package health.longhold.identity;

import org.jspecify.annotations.NullMarked;
