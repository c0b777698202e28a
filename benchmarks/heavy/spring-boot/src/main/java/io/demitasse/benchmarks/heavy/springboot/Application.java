package io.demitasse.benchmarks.heavy.springboot;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Everything in this package, and what Boot makes of the class path. */
@SpringBootApplication
public class Application {}
