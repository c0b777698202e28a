package io.demitasse.benchmarks.heavy.micronaut;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.function.aws.MicronautRequestHandler;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** {@code POST /orders} of an HTTP API. */
public class Orders
    extends MicronautRequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  @Inject JsonMapper json;
  @Inject Prices prices;

  @Override
  public APIGatewayV2HTTPResponse execute(APIGatewayV2HTTPEvent event) {
    try {
      Receipt receipt = prices.receipt(json.readValue(event.getBody(), Order.class));
      return APIGatewayV2HTTPResponse.builder()
          .withStatusCode(200)
          .withHeaders(Map.of("content-type", "application/json"))
          .withBody(json.writeValueAsString(receipt))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the order", e);
    }
  }
}
