/**
 * What functions do with the libraries of the layer, done while its cache is trained. For training
 * only: nothing here is meant to be called by a function. And nothing here is a file that functions
 * have as well, such as {@code application.properties}: the one of the layer would hide theirs.
 */
package io.demitasse.training.spring;
