package io.demitasse.benchmarks.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A function as many are: an AWS client, a JSON mapper and a logger. The client finds the end point
 * in {@code AWS_ENDPOINT_URL_DYNAMODB}.
 */
public final class StoredItem implements RequestHandler<Map<String, Object>, String> {
  private static final Logger LOG = LoggerFactory.getLogger(StoredItem.class);

  private final DynamoDbClient dynamoDb =
      DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  private final ObjectMapper json = new ObjectMapper();

  /** One row of the table. */
  public record Item(String id, String name) {}

  @Override
  public String handleRequest(Map<String, Object> event, Context context) {
    AttributeValue id = AttributeValue.fromS(String.valueOf(event.get("id")));
    Map<String, AttributeValue> row =
        dynamoDb.getItem(get -> get.tableName("items").key(Map.of("id", id))).item();
    Item item = new Item(row.get("id").s(), row.get("name").s());
    LOG.info("found {}", item);
    try {
      return json.writeValueAsString(item);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + item + " as JSON", e);
    }
  }
}
