/** What requests say and how they are refused: bodies, names, limits, errors. */
@NullMarked
package io.demitasse.local.state.request;

import org.jspecify.annotations.NullMarked;
