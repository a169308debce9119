package health.longhold.progress.screening.read.questions;

import health.longhold.progress.DataFile;
import health.longhold.progress.screening.domain.Questionnaire;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The version of the questions asked now. */
@Configuration(proxyBeanMethods = false)
class Questions {
  @Bean
  Questionnaire questionnaire() {
    return DataFile.read("screening/questions-1.yaml", Questionnaire.class);
  }
}
