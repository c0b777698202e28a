package io.demitasse.benchmarks.heavy.springmvc;

import com.amazonaws.serverless.exceptions.ContainerInitializationException;
import com.amazonaws.serverless.proxy.model.AwsProxyResponse;
import com.amazonaws.serverless.proxy.model.HttpApiV2ProxyRequest;
import com.amazonaws.serverless.proxy.spring.SpringLambdaContainerHandler;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Requests of an HTTP API, given to Spring MVC as those of a servlet container. */
public final class Orders implements RequestStreamHandler {
  private final SpringLambdaContainerHandler<HttpApiV2ProxyRequest, AwsProxyResponse> container;

  public Orders() throws ContainerInitializationException {
    container = SpringLambdaContainerHandler.getHttpApiV2ProxyHandler(Application.class);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    container.proxyStream(input, output, context);
  }
}
