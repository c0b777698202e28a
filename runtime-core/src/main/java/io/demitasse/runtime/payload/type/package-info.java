/**
 * What Java's reflection says of the types of a handler, by the rules of Jackson: variables, beans,
 * records, annotations. Knows no other package of this project.
 */
@NullMarked
package io.demitasse.runtime.payload.type;

import org.jspecify.annotations.NullMarked;
