/**
 * Builds layers of libraries with one AOT cache for every function that is attached to them: {@link
 * io.demitasse.layer.library.LibraryLayerBuilder} takes a {@link
 * io.demitasse.layer.library.LibraryLayer}.
 */
@NullMarked
package io.demitasse.layer.library;

import org.jspecify.annotations.NullMarked;
