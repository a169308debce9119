package health.longhold.system.pages;

import health.longhold.system.SharedPlatform;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests in a browser; their methods take {@link Visits}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({InBrowser.class, SharedPlatform.class})
public @interface PageTest {}
