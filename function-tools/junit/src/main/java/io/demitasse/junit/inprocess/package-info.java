/**
 * Functions in the JVM of the test, each in a class loader that stands for its process. Internal.
 */
@org.jspecify.annotations.NullMarked
package io.demitasse.junit.inprocess;
