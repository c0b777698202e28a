/** What a function needs of the JDK, by the calls that begin at its handler. */
@NullMarked
package io.demitasse.layer.doctor.need;

import org.jspecify.annotations.NullMarked;
