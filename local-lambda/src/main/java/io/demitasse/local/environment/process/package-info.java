/** Runtime processes: started, watched and ended with all that they leave behind. */
@NullMarked
package io.demitasse.local.environment.process;

import org.jspecify.annotations.NullMarked;
