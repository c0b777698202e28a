/** The few operations of the {@code aws} CLI that the scripts use, for machines without it. */
@NullMarked
package io.demitasse.local.client;

import org.jspecify.annotations.NullMarked;
