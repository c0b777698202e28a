package io.demitasse.junit.events;

/** An event of an AWS service. */
public interface TestEvent {
  /** The event as the service sends it: JSON text. */
  String json();
}
