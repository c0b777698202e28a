package io.demitasse.local.logs;

import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.http.Reply;

/** An error of the CloudWatch Logs API. */
final class LogsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String type;

  LogsException(String type, String message) {
    super(message);
    this.type = type;
  }

  Reply reply() {
    return Reply.json(400, JsonTrees.object().put("__type", type).put("message", getMessage()))
        .with("x-amzn-ErrorType", type);
  }
}
