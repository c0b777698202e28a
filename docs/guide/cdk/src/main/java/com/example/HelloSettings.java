package com.example;

/**
 * What differs from one function to the next.
 *
 * @param layerArn of one version of the layer, as publishing printed it
 * @param code path of the function's zip
 * @param handler such as {@code com.example.Hello::handle}
 */
public record HelloSettings(String layerArn, String code, String handler) {
  public HelloSettings {
    if (!layerArn.matches("arn:aws[a-z-]*:lambda:[a-z0-9-]+:\\d{12}:layer:[A-Za-z0-9_-]+:\\d+")) {
      throw new IllegalArgumentException(
          "This is no ARN of a version of a layer: "
              + layerArn
              + ". It ends in a colon and a number.");
    }
  }
}
