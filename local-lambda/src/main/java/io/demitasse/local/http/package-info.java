/** A small routing layer on Jetty: calls in, replies out, bound to the loopback interface. */
@NullMarked
package io.demitasse.local.http;

import org.jspecify.annotations.NullMarked;
