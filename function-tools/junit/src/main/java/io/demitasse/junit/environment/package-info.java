/** What the two kinds of execution environments have in common. Internal. */
@org.jspecify.annotations.NullMarked
package io.demitasse.junit.environment;
