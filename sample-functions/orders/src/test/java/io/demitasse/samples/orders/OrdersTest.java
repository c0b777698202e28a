package io.demitasse.samples.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

final class OrdersTest {
  private static final Order ORDER =
      new Order(
          "o-1",
          "Ada",
          List.of(
              new Order.Item("espresso", 2, new BigDecimal("2.50")),
              new Order.Item("lungo", 1, new BigDecimal("3.25"))));

  private final FakeDynamoDb dynamoDb = new FakeDynamoDb();
  private DynamoDbClient client;
  private Orders orders;

  OrdersTest() throws IOException {}

  @BeforeEach
  void connect() {
    client =
        DynamoDbClient.builder()
            .endpointOverride(dynamoDb.endpoint())
            .httpClient(UrlConnectionHttpClient.create())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .build();
    orders = new Orders(new OrderTable(client, "orders"));
  }

  @AfterEach
  void disconnect() {
    client.close();
    dynamoDb.close();
  }

  private static Context context() {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) ->
                method.getName().equals("getAwsRequestId") ? "request" : null);
  }

  private Receipt handle(Order order) {
    return orders.handle(order, context());
  }

  @Test
  void an_order_is_stored_with_its_total() {
    assertEquals(new Receipt("o-1", new BigDecimal("8.25"), true), handle(ORDER));
    assertEquals("8.25", dynamoDb.items().get("o-1").get("total").get("N").asText());
    assertEquals("Ada", dynamoDb.items().get("o-1").get("customer").get("S").asText());
  }

  @Test
  void an_order_that_is_delivered_twice_is_stored_once() {
    assertTrue(handle(ORDER).created());
    Receipt again = handle(ORDER);
    assertFalse(again.created());
    assertEquals(new BigDecimal("8.25"), again.total());
    assertEquals(1, dynamoDb.items().size());
  }

  @Test
  void another_order_of_the_same_id_is_refused_and_the_first_one_kept() {
    handle(ORDER);
    Order other = new Order("o-1", "Grace", ORDER.items());
    Exception e = assertThrows(OrderConflictException.class, () -> handle(other));
    assertTrue(e.getMessage().contains("id o-1"), e.getMessage());
    assertEquals("Ada", dynamoDb.items().get("o-1").get("customer").get("S").asText());
  }

  @Test
  void all_faults_are_named_at_once_and_nothing_is_stored() {
    var items =
        List.of(
            new Order.Item(" ", 0, new BigDecimal("-1")),
            new Order.Item("lungo", 1, new BigDecimal("1.001")),
            new Order.Item("lungo", 1, null));
    Exception e =
        assertThrows(
            InvalidOrderException.class, () -> handle(new Order(null, "x".repeat(201), items)));
    assertEquals(
        "The order was not stored: id is missing or blank; customer has 201 characters, more than 200;"
            + " items[0].name is missing or blank; items[0].count is 0, less than 1;"
            + " items[0].price is -1, less than 0; items[1].price has 3 decimals, more than 2;"
            + " items[2].price is missing.",
        e.getMessage());
    assertTrue(dynamoDb.items().isEmpty());
  }

  @Test
  void orders_without_items_with_too_many_or_with_none_at_all_are_refused() {
    var many = Collections.nCopies(101, ORDER.items().getFirst());
    assertRefused("the event is null", null);
    assertRefused("items is missing or empty", new Order("o-1", "Ada", null));
    assertRefused("items is missing or empty", new Order("o-1", "Ada", List.of()));
    assertRefused("items has 101 entries, more than 100", new Order("o-1", "Ada", many));
    assertRefused("items[0] is null", new Order("o-1", "Ada", Collections.singletonList(null)));
  }

  private void assertRefused(String fault, Order order) {
    Exception e = assertThrows(InvalidOrderException.class, () -> handle(order));
    assertEquals("The order was not stored: " + fault + ".", e.getMessage());
  }
}
