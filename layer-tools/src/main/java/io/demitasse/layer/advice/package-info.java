/** Where messages of the tools lead to. */
@NullMarked
package io.demitasse.layer.advice;

import org.jspecify.annotations.NullMarked;
