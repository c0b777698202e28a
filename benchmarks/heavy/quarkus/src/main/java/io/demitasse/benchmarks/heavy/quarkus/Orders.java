package io.demitasse.benchmarks.heavy.quarkus;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** The one handler of the application, which the extension finds at build time. */
public class Orders implements RequestHandler<Order, Receipt> {
  private static final Logger LOG = Logger.getLogger(Orders.class);

  @Inject Prices prices;

  @Override
  public Receipt handleRequest(Order order, Context context) {
    Receipt receipt = prices.receipt(order);
    LOG.infof("order of %s costs %s", order.customer(), receipt.total());
    return receipt;
  }
}
