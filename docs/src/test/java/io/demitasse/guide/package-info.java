/** What the guide gives people to copy. */
@NullMarked
package io.demitasse.guide;

import org.jspecify.annotations.NullMarked;
