package io.demitasse.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Holds something that is to be closed when the environment ends. */
public final class CloseableHandler implements RequestStreamHandler, AutoCloseable {
  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    input.transferTo(output);
  }

  @Override
  public void close() {
    System.out.println("closed");
  }
}
