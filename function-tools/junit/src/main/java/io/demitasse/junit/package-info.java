/**
 * Tests of functions on the runtime that they have in Lambda: in the JVM of the test, or on the
 * built layer.
 */
@org.jspecify.annotations.NullMarked
package io.demitasse.junit;
