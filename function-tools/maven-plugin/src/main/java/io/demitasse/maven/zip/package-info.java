/** Which files go into a function's zip, which do not and why, and the zip itself. */
@NullMarked
package io.demitasse.maven.zip;

import org.jspecify.annotations.NullMarked;
