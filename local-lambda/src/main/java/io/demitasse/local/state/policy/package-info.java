/** The permissions that others have: kept and shown, but nobody is kept out by them. */
@NullMarked
package io.demitasse.local.state.policy;

import org.jspecify.annotations.NullMarked;
