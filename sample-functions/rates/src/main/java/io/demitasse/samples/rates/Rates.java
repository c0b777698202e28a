package io.demitasse.samples.rates;

import java.util.function.Function;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The application that {@code MAIN_CLASS} names to Spring Cloud Function. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(RateTable.class)
public class Rates {
  /** The function: the only one, so that nothing has to name it. */
  @Bean
  Function<Conversion, Converted> convert(Converter converter) {
    return converter::convert;
  }
}
