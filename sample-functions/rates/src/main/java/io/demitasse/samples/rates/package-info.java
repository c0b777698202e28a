/** A function with Spring, which is in a layer: it converts amounts between currencies. */
package io.demitasse.samples.rates;
