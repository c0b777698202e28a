/** The event classes of AWS, which the official library reads and writes by rules of their own. */
@NullMarked
package io.demitasse.runtime.payload.event;

import org.jspecify.annotations.NullMarked;
