package health.longhold.identity;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One password for everybody, in memory: never where people are served. */
@Component
@Profile("production")
final class NotInProduction implements BeanFactoryPostProcessor {
  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    throw new IllegalStateException(
        "Not fit for production:\n- this identity provider has demo accounts: give the services and"
            + " the edge the issuer of your own (longhold.identity.issuer)");
  }
}
