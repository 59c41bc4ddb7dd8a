package handles.exemplars;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.metricdef.Exemplar;
import org.metricdef.Labels;

/** The same calls over each client that takes exemplars, and what its exporter shows then. */
public final class Requests implements Supplier<List<String>> {

  @Override
  public List<String> get() {
    try {
      return List.of(simpleclient(), prometheusMetrics());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String simpleclient() throws IOException {
    CollectorRegistry registry = new CollectorRegistry();
    record(PrometheusTracedMetrics.register(registry));
    StringWriter text = new StringWriter();
    TextFormat.writeOpenMetrics100(text, registry.metricFamilySamples());
    return text.toString();
  }

  private static String prometheusMetrics() throws IOException {
    PrometheusRegistry registry = new PrometheusRegistry();
    record(PrometheusMetricsTracedMetrics.register(registry));
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    new OpenMetricsTextFormatWriter(false, false).write(text, registry.scrape());
    return text.toString(StandardCharsets.UTF_8);
  }

  private static void record(TracedMetrics metrics) {
    Exemplar trace = Exemplar.ofTrace("t1", "s1");
    Labels dutch = Labels.of("country", "NL");
    metrics.ordersTotal().increment(dutch, 2, trace);
    metrics.ordersTotal().increment(dutch);
    metrics.refusedTotal().increment(1, new Exemplar(Labels.of("order", "o7")));
    metrics.visitsTotal().increment(dutch);
    metrics.orderItems().observe(dutch, 5, trace);
    metrics.checkoutSeconds().record(Labels.of("outcome", "paid"), Duration.ofMillis(50), trace);
    metrics.searchSeconds().record(Duration.ofMillis(50));
  }
}
