package health.longhold.starter.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import health.longhold.starter.identity.IdentityAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** A pool for each of a service's two runtime roles, and the transactions that name the tenant. */
@AutoConfiguration(
    before = {
      DataSourceAutoConfiguration.class,
      DataSourceTransactionManagerAutoConfiguration.class
    })
@EnableConfigurationProperties({DataSourceProperties.class, DatabaseProperties.class})
public class TenancyAutoConfiguration {
  private static final int IDLE_WORKERS = 4;

  @Bean
  HikariDataSource requestPool(DataSourceProperties properties, Environment environment) {
    return pool(properties, environment);
  }

  @Bean
  HikariDataSource workerPool(
      DataSourceProperties properties, DatabaseProperties database, Environment environment) {
    HikariDataSource pool = pool(properties, environment);
    pool.setPoolName(pool.getPoolName() + "-worker");
    pool.setUsername(database.worker());
    pool.setPassword(database.workerPassword());
    pool.setMaximumPoolSize(database.workerConnections());
    pool.setMinimumIdle(Math.min(IDLE_WORKERS, database.workerConnections()));
    return pool;
  }

  private static HikariDataSource pool(DataSourceProperties properties, Environment environment) {
    HikariDataSource pool =
        properties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
    return Binder.get(environment)
        .bind("spring.datasource.hikari", Bindable.ofInstance(pool))
        .orElse(pool);
  }

  @Bean
  @Primary
  RoleDataSource dataSource(
      @Qualifier("requestPool") HikariDataSource requestPool,
      @Qualifier("workerPool") HikariDataSource workerPool) {
    return new RoleDataSource(requestPool, workerPool);
  }

  @Bean
  RoleCheck roleCheck(
      @Qualifier("requestPool") HikariDataSource requestPool, DatabaseProperties database) {
    return new RoleCheck(requestPool, database.worker());
  }

  @Bean
  TenantTransactions transactionManager(
      RoleDataSource dataSource, ObjectProvider<TransactionManagerCustomizers> customizers) {
    TenantTransactions transactions = new TenantTransactions(dataSource);
    customizers.ifAvailable(all -> all.customize(transactions));
    return transactions;
  }

  @Bean
  FilterRegistrationBean<TenantFilter> tenantFilter() {
    FilterRegistrationBean<TenantFilter> filter = new FilterRegistrationBean<>(new TenantFilter());
    // behind whoever binds the actor, in front of whatever reads
    filter.setOrder(IdentityAutoConfiguration.ACTOR_ORDER + 2);
    return filter;
  }
}
