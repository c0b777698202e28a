package io.demitasse.local.state.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.local.Zips;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.state.code.CodeStore;
import io.demitasse.local.state.code.S3Folder;
import io.demitasse.local.state.request.Arns;
import io.demitasse.local.state.request.Body;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("it")
final class LayersTest {
  private static final int LONG = 20;

  @TempDir private Path folder;
  private Layers layers;

  @Test
  void what_hears_of_a_deletion_may_wait_for_others_who_ask_for_layers() throws Exception {
    var store = new CodeStore(folder.resolve("code"));
    var uploads = new S3Folder(folder.resolve("s3"));
    var arns = new Arns("us-east-1", "000000000000");
    var heard = new CompletableFuture<Integer>();
    layers =
        new Layers(
            folder.resolve("layers"), store, uploads, arns, () -> heard.complete(askedElsewhere()));
    var request = JsonTrees.object();
    request
        .putObject("Content")
        .put("ZipFile", Base64.getEncoder().encodeToString(Zips.fakeLayer()));
    layers.publish("layer", new Body(request));

    layers.delete("layer", 1);

    assertThat(heard).isCompletedWithValue(0);
  }

  private int askedElsewhere() {
    return CompletableFuture.supplyAsync(() -> layers.referredCode().size())
        .completeOnTimeout(-1, LONG, TimeUnit.SECONDS)
        .join();
  }
}
