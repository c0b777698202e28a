package io.demitasse.fleet.aws;

import io.demitasse.layer.advice.Troubleshooting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.LayerVersionsListItem;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Finds versions of layers in a region, and whether they fit a function. */
public record LayerLookup(LambdaClient lambda, AwsCall call) {
  private static final String ARN = "arn:";

  /** ARNs for layers that may be named by their names. */
  public List<String> resolve(List<String> layers, String architecture) throws FleetException {
    var arns = new ArrayList<String>();
    for (var layer : layers) {
      if (layer.startsWith(ARN)) {
        requireArchitecture(layer, architecture);
        arns.add(layer);
      } else {
        arns.add(newest(layer, architecture));
      }
    }
    return arns;
  }

  /** The newest version of a layer that an architecture can have. */
  public String newest(String name, String architecture) throws FleetException {
    var all = versions(name);
    if (all.isEmpty()) {
      throw new FleetException(
          "there is no layer called %s in %s; publish it with `demitasse publish`, or name one by"
                  .formatted(name, call.region())
              + " --layer\n  "
              + Troubleshooting.LAYER_NOT_PUBLISHED.sentence());
    }
    return all.stream()
        .filter(version -> fits(version.compatibleArchitecturesAsStrings(), architecture))
        .findFirst()
        .map(LayerVersionsListItem::layerVersionArn)
        .orElseThrow(() ->
            new FleetException(
                "no version of the layer %s in %s is for %s, only for %s; publish one for %s, or"
                        .formatted(
                            name,
                            call.region(),
                            architecture,
                            all.getFirst().compatibleArchitecturesAsStrings(),
                            architecture)
                    + " give the function another --architecture\n  "
                    + Troubleshooting.WRONG_ARCHITECTURE.sentence()));
  }

  /** All versions, the newest first; none if there is no such layer. */
  public List<LayerVersionsListItem> versions(String name) throws FleetException {
    return call.send(
        "listing the versions of the layer " + name,
        () -> {
          try {
            return lambda.listLayerVersionsPaginator(request -> request.layerName(name)).stream()
                .flatMap(page -> page.layerVersions().stream())
                .toList();
          } catch (ResourceNotFoundException e) {
            return List.of();
          }
        });
  }

  /** Fails if a version exists and says that it is for other processors only. */
  public void requireArchitecture(String arn, String architecture) throws FleetException {
    Optional<List<String>> compatible;
    try {
      compatible =
          Optional.of(
              lambda
                  .getLayerVersionByArn(request -> request.arn(arn))
                  .compatibleArchitecturesAsStrings());
    } catch (AwsServiceException e) {
      // Who may attach a layer of another account need not be allowed to look at it.
      compatible = Optional.empty();
    }
    if (compatible.isPresent() && !fits(compatible.get(), architecture)) {
      throw new FleetException(
          "the layer %s is for %s, and the function for %s; name a layer for %s, or give the function another --architecture\n  %s"
              .formatted(
                  arn,
                  String.join(" and ", compatible.get()),
                  architecture,
                  architecture,
                  Troubleshooting.WRONG_ARCHITECTURE.sentence()));
    }
  }

  private static boolean fits(List<String> compatible, String architecture) {
    return compatible.isEmpty() || compatible.contains(architecture);
  }

  /** The name in the ARN of a version, or the text itself. */
  public static String name(String arn) {
    return arn.startsWith(ARN) ? arn.split(":", -1)[6] : arn;
  }
}
