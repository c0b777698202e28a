package io.demitasse.local.url;

import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.http.Reply;

/** The two kinds of web endpoints, as far as their answers to errors differ. */
enum WebStyle {
  /** A function URL. */
  URL("Message", "Internal Server Error", "Request Entity Too Large"),
  /** A REST API of API Gateway. */
  REST("message", "Internal server error", "Request Too Long");

  private final String field;
  private final String internalError;
  private final String tooLarge;

  WebStyle(String field, String internalError, String tooLarge) {
    this.field = field;
    this.internalError = internalError;
    this.tooLarge = tooLarge;
  }

  /** Whether an answer without a status is a body. */
  boolean lenient() {
    return this == URL;
  }

  Reply failed() {
    return error(502, "InternalServerErrorException", internalError);
  }

  Reply tooLarge() {
    return error(413, "RequestEntityTooLargeException", tooLarge);
  }

  Reply error(int status, String type, String message) {
    return Reply.json(status, JsonTrees.object().put(field, message))
        .with("x-amzn-ErrorType", type);
  }
}
