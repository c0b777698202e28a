/**
 * Events of AWS services as tests send them; {@link io.demitasse.junit.events.Events} makes them.
 */
@org.jspecify.annotations.NullMarked
package io.demitasse.junit.events;
