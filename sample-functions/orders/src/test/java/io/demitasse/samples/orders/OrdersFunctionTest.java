package io.demitasse.samples.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.demitasse.junit.FunctionResult;
import io.demitasse.junit.TestFunction;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders on the runtime that it has in Lambda, with a table of the test's. */
final class OrdersFunctionTest {
  private final FakeDynamoDb dynamoDb = new FakeDynamoDb();

  // Not @FunctionTest: the address of the table is known only now.
  private final TestFunction function =
      TestFunction.of("io.demitasse.samples.orders.Orders::handle")
          .environment("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.endpoint().toString())
          .start();

  OrdersFunctionTest() throws IOException {}

  @AfterEach
  void end() {
    function.close();
    dynamoDb.close();
  }

  @Test
  void an_order_is_stored_answered_and_logged() {
    Order order =
        new Order("o-1", "Ada", List.of(new Order.Item("espresso", 2, new BigDecimal("2.50"))));

    FunctionResult result = function.event(order).requestId("r-1").invoke();

    assertEquals(
        new Receipt("o-1", new BigDecimal("5.00"), true), result.responseAs(Receipt.class));
    assertEquals("5.00", dynamoDb.items().get("o-1").get("total").get("N").asText());
    assertTrue(
        result.logMessages().stream()
            .anyMatch(line -> line.contains("order stored") && line.contains("r-1")),
        result::toString);
  }

  @Test
  void an_order_that_is_wrong_is_an_error_of_the_invocation() {
    FunctionResult result = function.invoke(Map.of("id", "o-2"));

    assertEquals(InvalidOrderException.class.getName(), result.error().type());
    assertTrue(dynamoDb.items().isEmpty());
  }
}
