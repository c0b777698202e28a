package io.demitasse.local.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Finds the layers that a function wants and checks that it may have them together. */
final class AttachedLayers {
  private static final int MAX_LAYERS = 5;

  private final Layers layers;

  AttachedLayers(Layers layers) {
    this.layers = layers;
  }

  List<AttachedLayer> of(List<String> versionArns) {
    if (versionArns.size() > MAX_LAYERS) {
      throw ApiException.invalid("Cannot reference more than 5 layers.");
    }
    var attached = new ArrayList<AttachedLayer>();
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
      attached.add(new AttachedLayer(arn, version.code()));
    }
    return List.copyOf(attached);
  }

  static void checkSize(Code code, List<AttachedLayer> attached) {
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
