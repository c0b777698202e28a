package io.demitasse.training.spring;

import java.util.function.Function;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** An application as functions have it. */
@SpringBootApplication
@EnableConfigurationProperties(Greeting.class)
public class TrainingApplication {
  /** The function. */
  @Bean
  Function<Basket, Basket> basket(BasketPrices prices) {
    return prices::priced;
  }
}
