package io.demitasse.local.state.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.environment.launch.FunctionDefinition;
import io.demitasse.local.state.code.Code;
import io.demitasse.local.state.code.CodeStore;
import io.demitasse.local.state.layer.FunctionLayer;
import io.demitasse.local.state.request.Arns;
import io.demitasse.local.state.request.FunctionReference;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One version of a function.
 *
 * @param settings as the API takes and shows them, with every default filled in
 * @param code its own code
 * @param layers its layers, in their order
 */
public record FunctionVersion(ObjectNode settings, Code code, List<FunctionLayer> layers) {
  public String name() {
    return settings.get("FunctionName").textValue();
  }

  public String version() {
    return settings.get("Version").textValue();
  }

  public String revision() {
    return settings.get("RevisionId").textValue();
  }

  /** What an execution environment needs to know of it. */
  public FunctionDefinition definition(CodeStore store, String region) throws IOException {
    var logging = settings.path("LoggingConfig");
    return new FunctionDefinition(
        name(),
        version(),
        region,
        settings.path("Handler").asText(),
        settings.get("MemorySize").intValue(),
        Duration.ofSeconds(settings.get("Timeout").intValue()),
        variables(),
        store.tree(code),
        store.merged(layers.stream().map(FunctionLayer::code).toList()),
        maxConcurrency(),
        new FunctionDefinition.Logging(
            logging.path("LogFormat").asText("Text"),
            logging.path("ApplicationLogLevel").asText(""),
            logging.path("SystemLogLevel").asText("")),
        logging.path("LogGroup").asText("/aws/lambda/" + name()));
  }

  /** The key that the zip file is said to be encrypted with. */
  public Optional<String> sourceKey() {
    return Optional.ofNullable(settings.get("SourceKMSKeyArn")).map(JsonNode::asText);
  }

  /** The names of all stored code that it runs from. */
  public Set<String> codeNames() {
    return CodeStore.names(code, layers.stream().map(FunctionLayer::code).toList());
  }

  /** Without a wish it is 32, Lambda's default for Java on one vCPU. */
  private int maxConcurrency() {
    return settings
        .path("CapacityProviderConfig")
        .path("LambdaManagedInstancesCapacityProviderConfig")
        .path("PerExecutionEnvironmentMaxConcurrency")
        .asInt(settings.has("CapacityProviderConfig") ? 32 : 0);
  }

  private Map<String, String> variables() {
    var variables = new HashMap<String, String>();
    settings
        .path("Environment")
        .path("Variables")
        .properties()
        .forEach(entry -> variables.put(entry.getKey(), entry.getValue().asText()));
    return variables;
  }

  /** The FunctionConfiguration of the API. */
  public ObjectNode configuration(Arns arns) {
    var json = settings.deepCopy();
    boolean latest = version().equals(FunctionReference.LATEST);
    json.put("FunctionArn", latest ? arns.function(name()) : arns.function(name(), version()));
    json.remove("SourceKMSKeyArn");
    json.putObject("RuntimeVersionConfig")
        .put("RuntimeVersionArn", arns.runtimeVersion(settings.path("Runtime").asText()));
    json.put("CodeSize", code.size());
    json.put("CodeSha256", code.sha256Base64());
    var list = json.putArray("Layers");
    for (var layer : layers) {
      list.addObject().put("Arn", layer.arn()).put("CodeSize", layer.code().size());
    }
    return json;
  }
}
