/** Zip files and what they unpack to, kept in files and shared by all that refer to them. */
@NullMarked
package io.demitasse.local.state.code;

import org.jspecify.annotations.NullMarked;
