/** Layers and functions as the API knows them, kept in files. */
@NullMarked
package io.demitasse.local.state;

import org.jspecify.annotations.NullMarked;
