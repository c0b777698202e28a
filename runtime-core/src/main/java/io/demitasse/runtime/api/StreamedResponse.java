package io.demitasse.runtime.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.demitasse.ResponseStream;
import io.demitasse.runtime.failure.ErrorReport;
import io.demitasse.runtime.json.GrowableBuffer;
import io.demitasse.runtime.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A response in HTTP chunks, as {@code Lambda-Runtime-Function-Response-Mode: streaming} asks. */
final class StreamedResponse extends ResponseStream {
  private static final String HTTP_INTEGRATION =
      "application/vnd.awslambda.http-integration-response";
  private static final int CHUNK = 16 * 1024;

  private final RuntimeApi api;
  private final Invocation invocation;
  private final Json json;
  private final GrowableBuffer pending = new GrowableBuffer();
  private String contentType = "application/octet-stream";
  private boolean written;
  private boolean ended;
  private @Nullable ChunkedRequest request;

  StreamedResponse(RuntimeApi api, Invocation invocation, Json json) {
    this.api = api;
    this.invocation = invocation;
    this.json = json;
  }

  @Override
  public void setContentType(String type) {
    requireUnwritten();
    contentType = type;
  }

  @Override
  public void setHttpResponse(int statusCode, Map<String, String> headers, List<String> cookies) {
    requireUnwritten();
    contentType = HTTP_INTEGRATION;
    pending.clear();
    try (JsonGenerator out = json.generator(pending)) {
      out.writeStartObject();
      out.writeNumberField("statusCode", statusCode);
      out.writeObjectFieldStart("headers");
      for (Map.Entry<String, String> header : headers.entrySet()) {
        out.writeStringField(header.getKey(), header.getValue());
      }
      out.writeEndObject();
      out.writeArrayFieldStart("cookies");
      for (String cookie : cookies) {
        out.writeString(cookie);
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("Cannot write the head of the HTTP response", e);
    }
    // Eight NULs part the head from the body.
    pending.write(new byte[8], 0, 8);
  }

  private void requireUnwritten() {
    if (written) {
      throw new IllegalStateException("The response has begun: call this before the first write");
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (ended) {
      throw new IOException("The invocation has ended: nothing can be added to its response");
    }
    written = true;
    pending.write(bytes, offset, length);
    if (pending.size() >= CHUNK) {
      flush();
    }
  }

  @Override
  public void flush() throws IOException {
    if (pending.size() > 0 && !ended) {
      begin().write(pending);
      pending.clear();
    }
  }

  /** Whether the platform has been sent anything, after which only trailers can tell an error. */
  boolean begun() {
    return request != null;
  }

  void complete() throws IOException {
    end(new HttpHeaders());
  }

  void fail(ErrorReport report) throws IOException {
    end(RuntimeApi.trailers(report));
  }

  private void end(HttpHeaders trailers) throws IOException {
    HttpResponse response;
    try {
      flush();
      response = begin().end(trailers);
    } catch (IOException e) {
      api.lost(invocation, e);
      return;
    } finally {
      ended = true;
    }
    api.settle(invocation, response);
  }

  private ChunkedRequest begin() throws IOException {
    ChunkedRequest begun = request;
    if (begun == null) {
      begun = api.stream(invocation, contentType);
      request = begun;
    }
    return begun;
  }
}
