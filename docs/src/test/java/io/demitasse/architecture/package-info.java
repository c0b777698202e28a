/**
 * What {@code docs/architecture.md} and {@code CONTRIBUTING.md} promise of all modules together.
 */
@NullMarked
package io.demitasse.architecture;

import org.jspecify.annotations.NullMarked;
