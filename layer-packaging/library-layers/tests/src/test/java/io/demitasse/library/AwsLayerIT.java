package io.demitasse.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.layer.archive.ZipWriter;
import io.demitasse.library.Opt.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions that the training of the layer did not know, on the layer {@code aws} as built. */
@Tag("it")
final class AwsLayerIT {
  private static final Path ORDERS = Path.of(System.getProperty("orders.zip"));
  private static final String HANDLER = "io.demitasse.samples.orders.Orders::handle";
  private static final String ORDER =
      "{\"id\":\"o-1\",\"customer\":\"Ada\",\"items\":[{\"name\":\"lungo\",\"count\":2,\"price\":3.25}]}";
  private static final String RECEIPT = "{\"id\":\"o-1\",\"total\":6.50,\"created\":true}";

  @TempDir private Path folder;
  @AutoClose private final AwsFake dynamoDb = new AwsFake("application/x-amz-json-1.0", "{}");
  private Opt opt = new Opt(Path.of(""));

  AwsLayerIT() throws IOException {}

  @BeforeEach
  void unpack() throws IOException {
    opt = Opt.of(folder.resolve("opt"), Opt.libraryLayer("aws"));
  }

  private Run order(String options) throws Exception {
    return order(ORDERS, options);
  }

  private Run order(Path code, String options) throws Exception {
    return opt.invoke(
        code, HANDLER, ORDER, with("DEMITASSE_JVM_OPTIONS", "-Xlog:class+load " + options));
  }

  private Map<String, String> with(String variable, String value) {
    return Map.of("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.endpoint(), variable, value);
  }

  @Test
  void a_function_unknown_to_the_training_starts_from_the_cache() throws Exception {
    Run run = order("");
    assertThat(run.answer()).isEqualTo(RECEIPT);
    assertThat(run.log()).contains("orderId=o-1 total=6.50 created=true order stored");
    assertThat(run.classesFromCache()).isGreaterThan(3000);
    assertThat(run.complaints()).isZero();
    assertThat(Files.size(ORDERS)).isLessThan(12_288);
  }

  @Test
  void two_functions_share_the_layer() throws Exception {
    Path buckets = Opt.function(folder, "Buckets");
    String answer =
        "<ListAllMyBucketsResult><Buckets><Bucket><Name>a</Name></Bucket><Bucket><Name>b</Name>"
            + "</Bucket></Buckets></ListAllMyBucketsResult>";
    try (var s3 = new AwsFake("application/xml", answer)) {
      Run run =
          opt.invoke(
              buckets,
              "io.demitasse.library.Buckets::list",
              "{\"endpoint\":\"" + s3.endpoint() + "\"}",
              Map.of("DEMITASSE_JVM_OPTIONS", "-Xlog:class+load"));
      assertThat(run.answer()).isEqualTo("\"a b\"");
      assertThat(run.classesFromCache()).isGreaterThan(3000);
    }
    assertThat(order("").answer()).isEqualTo(RECEIPT);
  }

  @Test
  void a_changed_library_is_run_as_it_is_now_without_the_cache() throws Exception {
    try (var jars = Files.newDirectoryStream(opt.file("libraries/aws"), "jackson-databind*.jar")) {
      for (Path jar : jars) {
        Opt.change(jar);
      }
    }
    Run run = order("");
    assertThat(run.answer()).isEqualTo(RECEIPT);
    assertThat(run.complaints()).isOne();
    assertThat(run.log()).contains("libraries.aot: it was trained on jar jackson-databind");
    assertThat(run.classesFromCache()).isGreaterThan(900);
    assertThat(run.log())
        .containsPattern("databind\\.ObjectMapper source: .*jackson-databind[^/]*\\.jar");
  }

  @Test
  void on_another_base_layer_functions_start_on_that_ones_cache_and_say_so() throws Exception {
    Path release = opt.file("release");
    Files.writeString(
        release,
        Files.readString(release).replaceFirst("LAYER_ID=\"[^\"]*\"", "LAYER_ID=\"newer\""));
    Run run = order("");
    assertThat(run.answer()).isEqualTo(RECEIPT);
    assertThat(run.complaints()).isOne();
    assertThat(run.log()).contains("without libraries.aot: it was trained on LAYER_ID=");
    assertThat(run.classesFromCache()).isBetween(900L, 3000L);
  }

  @Test
  void flags_that_void_caches_cost_speed_and_one_line_by_every_door() throws Exception {
    String options = "-Xlog:class+load --add-opens=java.base/java.util=ALL-UNNAMED";
    for (String door :
        List.of(
            "JAVA_TOOL_OPTIONS", "DEMITASSE_JVM_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS")) {
      Run run = opt.invoke(ORDERS, HANDLER, ORDER, with(door, options));
      assertThat(run.answer()).isEqualTo(RECEIPT);
      assertThat(run.complaints()).as(door).isOne();
      assertThat(run.classesFromCache()).isZero();
      assertThat(run.log())
          .contains("libraries.aot: the JVM refused it, probably for " + door + "=");
    }
  }

  @Test
  void flags_of_which_nobody_knows_that_they_void_caches_cost_one_line_too() throws Exception {
    Path arguments = Files.writeString(folder.resolve("arguments"), "-XX:+UseCompactObjectHeaders");
    Run run = order("@" + arguments);
    assertThat(run.answer()).isEqualTo(RECEIPT);
    assertThat(run.complaints()).isOne();
    assertThat(run.log())
        .containsPattern("libraries[.]aot: the JVM refused it, and .*runtime[.]aot");
  }

  @Test
  void a_damaged_cache_gives_way_to_that_of_the_base_layer() throws Exception {
    Files.writeString(opt.file("libraries/aws/libraries.aot"), "not a cache");
    Run run = order("");
    assertThat(run.answer()).isEqualTo(RECEIPT);
    assertThat(run.complaints()).isOne();
    assertThat(run.log())
        .containsPattern("libraries[.]aot: the JVM refused it; with .*runtime[.]aot");
    assertThat(run.classesFromCache()).isBetween(900L, 3000L);
  }

  @Test
  void a_library_that_the_function_bundles_otherwise_is_that_of_the_layer() throws Exception {
    Path old = folder.resolve("jackson-databind-0.1.jar");
    Path classes =
        Files.createDirectories(folder.resolve("old/com/fasterxml/jackson/databind/cfg"));
    Files.writeString(classes.resolve("PackageVersion.class"), "of another version");
    ZipWriter.pack(folder.resolve("old"), old);
    Path function = Opt.function(folder, "Buckets", old);
    Run run =
        opt.invoke(
            function,
            "io.demitasse.library.Buckets::jackson",
            "\"Jackson\"",
            Map.of("DEMITASSE_JVM_OPTIONS", "-Xlog:class+load"));
    assertThat(run.answer()).startsWith("\"Jackson 2.");
    assertThat(run.complaints()).isZero();
    assertThat(run.classesFromCache()).isGreaterThan(3000);
  }
}
