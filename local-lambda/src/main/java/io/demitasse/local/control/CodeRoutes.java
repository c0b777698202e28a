package io.demitasse.local.control;

import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.Reply;
import io.demitasse.local.http.Router;
import io.demitasse.local.state.code.Code;
import io.demitasse.local.state.code.CodeStore;
import io.demitasse.local.state.request.ApiException;
import java.io.IOException;
import java.nio.file.Files;

/** Downloads of uploaded zip files; on Lambda these are presigned URLs of S3. */
final class CodeRoutes {
  private static final String PATH = "/local/code/";

  private final CodeStore store;

  CodeRoutes(CodeStore store) {
    this.store = store;
  }

  void addTo(Router router) {
    router.add("GET", PATH + "{sha256}", this::download);
  }

  /** Where the client that asks can download the code. */
  static String location(HttpCall call, Code code) {
    return "http://127.0.0.1:" + call.localPort() + PATH + code.sha256();
  }

  private Reply download(HttpCall call) throws IOException {
    var sha256 = call.pathValue("sha256");
    if (!sha256.matches("[0-9a-f]{64}") || !Files.exists(store.zip(sha256))) {
      throw ApiException.notFound("There is no zip file with the digest " + sha256);
    }
    return Reply.bytes(200, "application/zip", Files.readAllBytes(store.zip(sha256)));
  }
}
