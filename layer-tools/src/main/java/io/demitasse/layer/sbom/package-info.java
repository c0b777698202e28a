/** The list of components beside the zip. */
@NullMarked
package io.demitasse.layer.sbom;

import org.jspecify.annotations.NullMarked;
