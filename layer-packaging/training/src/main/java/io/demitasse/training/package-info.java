/** Handlers that the runtime serves while its AOT cache is trained. */
package io.demitasse.training;
