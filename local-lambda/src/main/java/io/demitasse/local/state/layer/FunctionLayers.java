package io.demitasse.local.state.layer;

import io.demitasse.local.state.code.Code;
import io.demitasse.local.state.code.CodeStore;
import io.demitasse.local.state.request.ApiException;
import io.demitasse.local.state.request.Architecture;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Finds the layers that a function wants and checks that it may have them together. */
public final class FunctionLayers {
  private static final int MAX_LAYERS = 5;

  private final Layers layers;

  public FunctionLayers(Layers layers) {
    this.layers = layers;
  }

  public List<FunctionLayer> of(List<String> versionArns) {
    if (versionArns.size() > MAX_LAYERS) {
      throw ApiException.invalid("Cannot reference more than 5 layers.");
    }
    var attached = new ArrayList<FunctionLayer>();
    var names = new HashSet<String>();
    for (var arn : versionArns) {
      var version =
          layers
              .find(arn)
              .orElseThrow(() -> ApiException.invalid("Layer version " + arn + " does not exist."));
      if (!names.add(version.name())) {
        throw ApiException.invalid(
            "Two different versions of the same layer are not allowed to be referenced in the"
                + " same function.");
      }
      var architectures = version.compatibleArchitectures();
      if (!architectures.isEmpty() && !architectures.contains(Architecture.LOCAL)) {
        throw ApiException.invalid(
            "Layer version %s is for %s and the function is for %s."
                .formatted(arn, String.join(", ", architectures), Architecture.LOCAL));
      }
      attached.add(new FunctionLayer(arn, version.code()));
    }
    return List.copyOf(attached);
  }

  public static void checkSize(Code code, List<FunctionLayer> attached) {
    long size = code.unzippedSize();
    for (var layer : attached) {
      size += layer.code().unzippedSize();
    }
    if (size > CodeStore.MAX_UNZIPPED_BYTES) {
      throw ApiException.invalid(
          ("Function code combined with layers exceeds the maximum allowed size of %d bytes. The"
                  + " actual size is %d bytes.")
              .formatted(CodeStore.MAX_UNZIPPED_BYTES, size));
    }
  }
}
