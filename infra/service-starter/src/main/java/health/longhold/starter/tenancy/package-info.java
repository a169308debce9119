/** Two database roles for a service: requests see one programme's rows, its own work sees all. */
@NullMarked
package health.longhold.starter.tenancy;

import org.jspecify.annotations.NullMarked;
