/** What Maven made of the projects in {@code src/it}. */
@NullMarked
package io.demitasse.maven;

import org.jspecify.annotations.NullMarked;
