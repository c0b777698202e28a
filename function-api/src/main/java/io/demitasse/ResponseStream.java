package io.demitasse;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * A response that reaches the caller while the handler is still writing it.
 *
 * <p>A handler method that has a parameter of this type streams: {@code (T, ResponseStream)} or
 * {@code (InputStream, ResponseStream)}, each also with a {@code Context} at the end. The function
 * must be invoked by a streaming call, or through a function URL whose invoke mode is {@code
 * RESPONSE_STREAM}; any other call collects what is written, up to 6 MB.
 *
 * <p>Bytes leave on {@link #flush}, when some 16 KB have gathered, and when the handler returns. A
 * handler that throws before the first of them fails like any other; after that the caller gets
 * what was written and then the error. The stream is not thread-safe, and closes with the
 * invocation.
 */
public abstract class ResponseStream extends OutputStream {

  /** For the runtime. */
  protected ResponseStream() {}

  /**
   * Sets the content type of the response, {@code application/octet-stream} if never called.
   *
   * @throws IllegalStateException after the first byte was written
   */
  public abstract void setContentType(String contentType);

  /**
   * Makes this an HTTP response, for function URLs and API Gateway: status, headers and cookies go
   * ahead of the body, as the platform's HTTP integration wants it.
   *
   * @param cookies values of {@code Set-Cookie}, one each
   * @throws IllegalStateException after the first byte was written
   */
  public abstract void setHttpResponse(
      int statusCode, Map<String, String> headers, List<String> cookies);
}
