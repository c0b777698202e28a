/** Functions on the built layer, as processes of Local Lambda. Internal. */
@org.jspecify.annotations.NullMarked
package io.demitasse.junit.layer;
