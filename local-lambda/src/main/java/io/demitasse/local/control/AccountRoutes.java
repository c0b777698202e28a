package io.demitasse.local.control;

import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.http.Reply;
import io.demitasse.local.http.Router;
import io.demitasse.local.state.code.CodeStore;
import io.demitasse.local.state.function.Attachment;
import io.demitasse.local.state.function.Functions;
import java.io.IOException;

/** The limits and the usage of the account, which is this machine. */
final class AccountRoutes {
  private static final long TOTAL_CODE_BYTES = 75L * 1024 * 1024 * 1024;
  private static final int UNZIPPED_BYTES = 262144000;
  private static final int ZIPPED_BYTES = 52428800;

  private final Functions functions;
  private final CodeStore store;
  private final int concurrency;

  AccountRoutes(Functions functions, CodeStore store, int concurrency) {
    this.functions = functions;
    this.store = store;
    this.concurrency = concurrency;
  }

  void addTo(Router router) {
    router
        .add("GET", "/2016-08-19/account-settings", this::get)
        .add("GET", "/2016-08-19/account-settings/", this::get);
  }

  private Reply get(HttpCall call) throws IOException {
    var all = functions.all();
    int reserved =
        all.stream()
            .flatMap(f -> f.attachments(Attachment.RESERVED_CONCURRENCY).values().stream())
            .mapToInt(config -> config.path("ReservedConcurrentExecutions").asInt())
            .sum();
    var json = JsonTrees.object();
    json.putObject("AccountLimit")
        .put("TotalCodeSize", TOTAL_CODE_BYTES)
        .put("CodeSizeUnzipped", UNZIPPED_BYTES)
        .put("CodeSizeZipped", ZIPPED_BYTES)
        .put("ConcurrentExecutions", concurrency)
        .put("UnreservedConcurrentExecutions", Math.max(0, concurrency - reserved));
    json.putObject("AccountUsage")
        .put("TotalCodeSize", store.zippedSize())
        .put("FunctionCount", all.size());
    return Reply.json(200, json);
  }
}
