package io.demitasse.junit.layer;

/** How to get a layer for tests. */
final class LayerAdvice {
  static final String TEXT =
      "Name the layer zip by -Ddemitasse.layer=/path/to/demitasse-layer-standard-x86_64.zip, or by"
          + " the attribute layer of @FunctionTest. In a clone of Demitasse"
          + " `mvn -DskipTests package` builds it into layer-packaging/target. See"
          + " docs/troubleshooting.md#no-layer";

  private LayerAdvice() {}
}
