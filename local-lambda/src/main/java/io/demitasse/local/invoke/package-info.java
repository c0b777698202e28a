/** Invocations: synchronous, streamed, and as events whose senders do not wait. */
@NullMarked
package io.demitasse.local.invoke;

import org.jspecify.annotations.NullMarked;
