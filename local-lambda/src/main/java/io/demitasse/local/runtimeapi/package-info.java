/** The Lambda Runtime API: one port and one state machine for each runtime process. */
@NullMarked
package io.demitasse.local.runtimeapi;

import org.jspecify.annotations.NullMarked;
