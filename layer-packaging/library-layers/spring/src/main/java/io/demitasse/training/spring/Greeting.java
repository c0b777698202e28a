package io.demitasse.training.spring;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings, bound to a record. */
@ConfigurationProperties("training")
public record Greeting(
    @DefaultValue("hello") String word, @DefaultValue Map<String, Integer> count) {}
