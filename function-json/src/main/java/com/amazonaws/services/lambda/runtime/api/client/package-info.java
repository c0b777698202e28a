/** Classes in a package of the official client, because tracing agents go by its name. */
@NullMarked
package com.amazonaws.services.lambda.runtime.api.client;

import org.jspecify.annotations.NullMarked;
