/**
 * Functions that use well-known libraries. Each test zips one of them with the jars it needs; none
 * runs in the JVM of the tests.
 */
package io.demitasse.libraries;
