package health.longhold.starter.erasure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This handler follows the events of erased members too, because what it keeps are numbers that
 * must not change. Every other handler passes them over, also when it is replayed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AlsoOfTheErased {}
