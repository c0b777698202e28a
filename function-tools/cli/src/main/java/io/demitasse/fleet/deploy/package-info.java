/** Functions to a new version, back, and many of them to a new layer. */
@NullMarked
package io.demitasse.fleet.deploy;

import org.jspecify.annotations.NullMarked;
