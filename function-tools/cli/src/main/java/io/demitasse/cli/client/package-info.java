/** The words of {@code aws lambda}, for machines without the {@code aws} CLI. */
@NullMarked
package io.demitasse.cli.client;

import org.jspecify.annotations.NullMarked;
