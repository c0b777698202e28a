/**
 * Says before a deployment whether a function will run on the layer, and on which profile of it.
 *
 * <p>{@link io.demitasse.layer.doctor.Doctor} unpacks the function and asks one check after the
 * other. What a function needs of the JDK is told from what its libraries merely mention by
 * following the calls from its handler.
 */
@NullMarked
package io.demitasse.layer.doctor;

import org.jspecify.annotations.NullMarked;
