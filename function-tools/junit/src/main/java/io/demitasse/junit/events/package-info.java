/** Events of AWS services as tests send them. */
@org.jspecify.annotations.NullMarked
package io.demitasse.junit.events;
