/** A function with libraries that are in a layer: it stores orders in DynamoDB. */
package io.demitasse.samples.orders;
