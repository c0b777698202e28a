/** The Lambda REST API: layers, functions and invocations, kept in files. */
@NullMarked
package io.demitasse.local.control;

import org.jspecify.annotations.NullMarked;
