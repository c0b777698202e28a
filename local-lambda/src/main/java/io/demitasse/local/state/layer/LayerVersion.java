package io.demitasse.local.state.layer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.state.code.Code;
import io.demitasse.local.state.policy.ResourcePolicy;
import io.demitasse.local.state.request.Arns;
import java.util.List;
import java.util.Optional;

/**
 * One published version of a layer.
 *
 * @param createdDate as the API shows it
 * @param statements the permissions by statement id
 */
public record LayerVersion(
    String name,
    int version,
    String description,
    String createdDate,
    List<String> compatibleRuntimes,
    List<String> compatibleArchitectures,
    String licenseInfo,
    Code code,
    ObjectNode statements) {

  /** Who may use it, and what can be done about that. */
  public ResourcePolicy policy() {
    return new ResourcePolicy(statements);
  }

  public LayerVersion withStatements(ObjectNode newStatements) {
    return new LayerVersion(
        name,
        version,
        description,
        createdDate,
        compatibleRuntimes,
        compatibleArchitectures,
        licenseInfo,
        code,
        newStatements);
  }

  /** Whether the layer fits, as far as its publisher said anything. */
  public boolean matches(Optional<String> runtime, Optional<String> architecture) {
    return fits(compatibleRuntimes, runtime) && fits(compatibleArchitectures, architecture);
  }

  private static boolean fits(List<String> compatible, Optional<String> wanted) {
    return wanted.isEmpty() || compatible.contains(wanted.get());
  }

  /** The form of the lists, without the content. */
  public ObjectNode summary(Arns arns) {
    var json =
        JsonTrees.object()
            .put("LayerVersionArn", arns.layerVersion(name, version))
            .put("Version", version)
            .put("Description", description)
            .put("CreatedDate", createdDate);
    compatibleRuntimes.forEach(json.withArray("/CompatibleRuntimes")::add);
    compatibleArchitectures.forEach(json.withArray("/CompatibleArchitectures")::add);
    if (!licenseInfo.isEmpty()) {
      json.put("LicenseInfo", licenseInfo);
    }
    return json;
  }

  /** The full form, with the content's address. */
  public ObjectNode details(Arns arns, String location) {
    var json = summary(arns).put("LayerArn", arns.layer(name));
    json.putObject("Content")
        .put("Location", location)
        .put("CodeSha256", code.sha256Base64())
        .put("CodeSize", code.size());
    return json;
  }
}
