/**
 * What is looked at once, when the environment starts: whether the AOT cache fits the jars it is
 * used with, and, if asked for, where the time of the start went.
 */
@NullMarked
package io.demitasse.runtime.startup;

import org.jspecify.annotations.NullMarked;
