/** The official runtime interface client, made to run inside a test. */
package io.demitasse.official;
