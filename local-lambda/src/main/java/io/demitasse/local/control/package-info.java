/** The operations of the Lambda REST API, except for invocations. */
@NullMarked
package io.demitasse.local.control;

import org.jspecify.annotations.NullMarked;
