/**
 * Layers and functions in AWS: publishing, deploying, rolling back, moving functions to another
 * version of a layer. It knows nothing of a command line, so that build tools can use it, too.
 */
@NullMarked
package io.demitasse.fleet;

import org.jspecify.annotations.NullMarked;
