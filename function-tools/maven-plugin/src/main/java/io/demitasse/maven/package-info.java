/** The goals of the plugin: each reads its parameters and hands them to what does the work. */
@NullMarked
package io.demitasse.maven;

import org.jspecify.annotations.NullMarked;
