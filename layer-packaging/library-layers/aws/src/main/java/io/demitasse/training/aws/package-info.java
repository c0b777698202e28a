/**
 * What functions do with the libraries of the layer, done while its cache is trained. For training
 * only: nothing here is meant to be called by a function.
 */
package io.demitasse.training.aws;
