package io.demitasse.benchmarks.heavy.powertools;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsFactory;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/** Structured logs and embedded metrics, as Powertools' examples write them. */
public final class Orders implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  private static final Logger LOG = LoggerFactory.getLogger(Orders.class);
  private static final Metrics METRICS = MetricsFactory.getMetricsInstance();

  @Override
  public Map<String, Object> handleRequest(Map<String, Object> order, Context context) {
    return PowertoolsLogging.withLogging(
        context,
        () -> {
          double total = total(order);
          LOG.info("order of {} costs {}", order.get("customer"), total);
          METRICS.setNamespace("orders");
          METRICS.addMetric("total", total, MetricUnit.COUNT);
          METRICS.flush();
          return Map.of("id", order.get("id"), "total", total);
        });
  }

  private static double total(Map<String, Object> order) {
    double total = 0;
    for (Object item : (List<?>) order.get("items")) {
      Map<?, ?> position = (Map<?, ?>) item;
      total +=
          ((Number) position.get("count")).doubleValue()
              * ((Number) position.get("price")).doubleValue();
    }
    return total;
  }
}
