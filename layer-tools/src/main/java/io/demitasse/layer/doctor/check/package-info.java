/** The checks, each of one thing that stops a function on the layer; and what they find. */
@NullMarked
package io.demitasse.layer.doctor.check;

import org.jspecify.annotations.NullMarked;
