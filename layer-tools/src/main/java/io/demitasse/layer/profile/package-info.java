/** Profiles of the layer: which modules and jars each has, and where a package of the JDK is. */
@NullMarked
package io.demitasse.layer.profile;

import org.jspecify.annotations.NullMarked;
