package io.demitasse.benchmarks.heavy.dagger;

import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table of items. */
@Singleton
final class ItemRepository {
  private final DynamoDbClient dynamoDb;

  @Inject
  ItemRepository(DynamoDbClient dynamoDb) {
    this.dynamoDb = dynamoDb;
  }

  Optional<Item> find(String id) {
    Map<String, AttributeValue> key = Map.of("id", AttributeValue.fromS(id));
    Map<String, AttributeValue> row =
        dynamoDb.getItem(get -> get.tableName("items").key(key)).item();
    return row.isEmpty()
        ? Optional.empty()
        : Optional.of(new Item(row.get("id").s(), row.get("name").s()));
  }
}
