package health.longhold.starter.access;

import health.longhold.kernel.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What is published for everybody who is signed in; a provider's system is no such person. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Permitted({
  Role.MEMBER,
  Role.CLINICIAN,
  Role.PROGRAMME_MANAGER,
  Role.CATALOGUE_EDITOR,
  Role.IMPORTER
})
public @interface PermittedToPeople {}
