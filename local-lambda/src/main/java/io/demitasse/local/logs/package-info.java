/** The logs of functions: a file for each, the console, and the API of CloudWatch Logs. */
@NullMarked
package io.demitasse.local.logs;

import org.jspecify.annotations.NullMarked;
