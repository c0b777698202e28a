package io.demitasse.training;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The interface of functions that read and write bytes themselves. */
public final class BytesHandler implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    event.transferTo(response);
  }
}
