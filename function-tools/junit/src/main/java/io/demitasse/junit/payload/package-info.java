/** Objects of tests to JSON and back. Internal. */
@org.jspecify.annotations.NullMarked
package io.demitasse.junit.payload;
