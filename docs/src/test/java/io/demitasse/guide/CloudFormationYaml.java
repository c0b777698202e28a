package io.demitasse.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Templates with the short forms of intrinsic functions: {@code !Ref A} is {@code {Ref: A}}. */
final class CloudFormationYaml extends SafeConstructor {
  private CloudFormationYaml(LoaderOptions options) {
    super(options);
    yamlMultiConstructors.put("!", new ShortForm());
  }

  @SuppressWarnings("unchecked") // Names are texts; all else fails in the tests.
  static Map<String, Object> read(Path template) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return (Map<String, Object>)
        new Yaml(new CloudFormationYaml(options)).load(Files.readString(template));
  }

  private final class ShortForm extends AbstractConstruct {
    @Override
    public Object construct(Node node) {
      String name = node.getTag().getValue().substring(1);
      Object argument =
          switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode sequence -> constructSequence(sequence);
            case MappingNode mapping -> constructMapping(mapping);
            default -> throw new IllegalArgumentException("A node of no kind: " + node);
          };
      return switch (name) {
        case "Ref" -> Map.of("Ref", argument);
        case "GetAtt" ->
            Map.of(
                "Fn::GetAtt",
                argument instanceof String text ? List.of(text.split("\\.", 2)) : argument);
        default -> Map.of("Fn::" + name, argument);
      };
    }
  }
}
