/** Calls to AWS, or to what stands for it, and what went wrong with them in words. */
@NullMarked
package io.demitasse.fleet.aws;

import org.jspecify.annotations.NullMarked;
