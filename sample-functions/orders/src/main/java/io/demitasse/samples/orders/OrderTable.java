package io.demitasse.samples.orders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The table of orders, whose key is the text {@code id}. */
final class OrderTable {
  private final DynamoDbClient dynamoDb;
  private final String name;
  private final ObjectMapper json = new ObjectMapper();

  OrderTable(DynamoDbClient dynamoDb, String name) {
    this.dynamoDb = dynamoDb;
    this.name = name;
  }

  /**
   * Stores an order unless there is one of its id.
   *
   * @return false if this very order was there
   * @throws OrderConflictException if another one was
   */
  boolean put(Order order) {
    String text = text(order);
    try {
      dynamoDb.putItem(request(order, text));
      return true;
    } catch (ConditionalCheckFailedException e) {
      AttributeValue stored = e.hasItem() ? e.item().get("order") : null;
      if (stored != null && text.equals(stored.s())) {
        return false;
      }
      throw new OrderConflictException(order.id());
    }
  }

  private PutItemRequest request(Order order, String text) {
    return PutItemRequest.builder()
        .tableName(name)
        .item(
            Map.of(
                "id", AttributeValue.fromS(order.id()),
                "customer", AttributeValue.fromS(order.customer()),
                "total", AttributeValue.fromN(order.total().toPlainString()),
                "order", AttributeValue.fromS(text)))
        .conditionExpression("attribute_not_exists(id)")
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
        .build();
  }

  private String text(Order order) {
    try {
      return json.writeValueAsString(order);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the order " + order.id() + " as JSON", e);
    }
  }
}
