package health.longhold.starter.access;

import health.longhold.kernel.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an endpoint of the API or open a page; one without it does not start. Where the path
 * names a member, a clinician listed here passes only for members in their care. An endpoint whose
 * path names none, but which shows what is a member's, asks {@link Access} once it knows whose.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Permitted {

  /** Roles that may call it. */
  Role[] value() default {};

  /** Whether members may call it about themselves. */
  boolean self() default false;
}
