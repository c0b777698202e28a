package io.demitasse.benchmarks.heavy.springmvc;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** Everything in this package. */
@Configuration
@EnableWebMvc
@ComponentScan
public class Application {}
