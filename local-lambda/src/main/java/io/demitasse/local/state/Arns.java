package io.demitasse.local.state;

/** The names of things in one region of one account. */
public record Arns(String region, String account) {
  public String function(String name) {
    return "arn:aws:lambda:%s:%s:function:%s".formatted(region, account, name);
  }

  public String function(String name, String qualifier) {
    return function(name) + ":" + qualifier;
  }

  public String layer(String name) {
    return "arn:aws:lambda:%s:%s:layer:%s".formatted(region, account, name);
  }

  public String layerVersion(String name, int version) {
    return layer(name) + ":" + version;
  }
}
