package io.demitasse.samples.orders;

import com.amazonaws.services.lambda.runtime.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Stores orders in the DynamoDB table that {@code ORDERS_TABLE} names. Lambda may deliver an event
 * twice: an order that is there already is answered as before.
 */
public final class Orders {
  private static final Logger LOG = LoggerFactory.getLogger(Orders.class);

  private final OrderTable table;

  /** Region, credentials and end point are those of the environment. */
  public Orders() {
    this(
        new OrderTable(
            DynamoDbClient.create(), System.getenv().getOrDefault("ORDERS_TABLE", "orders")));
  }

  Orders(OrderTable table) {
    this.table = table;
  }

  /**
   * Stores an order once.
   *
   * @throws InvalidOrderException if something is wrong with it; it is not stored
   * @throws OrderConflictException if another order has its id
   */
  public Receipt handle(Order order, Context context) {
    OrderRules.check(order);
    boolean created = table.put(order);
    LOG.atInfo()
        .addKeyValue("requestId", context.getAwsRequestId())
        .addKeyValue("orderId", order.id())
        .addKeyValue("total", order.total())
        .addKeyValue("created", created)
        .log("order stored");
    return new Receipt(order.id(), order.total(), created);
  }
}
