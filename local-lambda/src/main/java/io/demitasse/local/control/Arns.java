package io.demitasse.local.control;

/** The names of things in one region of one account. */
record Arns(String region, String account) {
  String function(String name) {
    return "arn:aws:lambda:%s:%s:function:%s".formatted(region, account, name);
  }

  String function(String name, String qualifier) {
    return function(name) + ":" + qualifier;
  }

  String layer(String name) {
    return "arn:aws:lambda:%s:%s:layer:%s".formatted(region, account, name);
  }

  String layerVersion(String name, int version) {
    return layer(name) + ":" + version;
  }
}
