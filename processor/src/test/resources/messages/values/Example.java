package values_of_labels;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.UUID;
import org.metricdef.Labels;
import shop.ShopMetrics;

/** Values that no label should have. */
class Example {

  @interface Nullable {}

  private final ShopMetrics metrics;

  Example(ShopMetrics metrics) {
    this.metrics = metrics;
  }

  private void visited(String country) {
    metrics.visitsTotal().increment(Labels.of("country", country));
  }

  void unbounded(Exception e, BufferedReader reader, Object session) throws IOException {
    String text = "failed: " + e.getMessage();
    metrics.errorsTotal().increment(Labels.of("country", "NL", "reason", text));
    metrics.visitsTotal().increment(Labels.of("country", Instant.now().toString()));
    metrics.visitsTotal().increment(Labels.of("country", UUID.randomUUID().toString()));
    metrics.visitsTotal().increment(Labels.of("country", "" + System.identityHashCode(session)));
    metrics.visitsTotal().increment(Labels.of("country", String.valueOf(reader.readLine())));
  }

  void handedOn(Exception e) {
    visited("failed: "
        + e.toString());
  }

  void nulls(Exception e, Map<String, String> map, Properties properties, Queue<String> queue) {
    metrics.visitsTotal().increment(Labels.of("country", e.getMessage()));
    metrics.visitsTotal().increment(Labels.of("country", map.get("country")));
    metrics.visitsTotal().increment(Labels.of("country", System.getenv("COUNTRY")));
    metrics.visitsTotal().increment(Labels.of("country", properties.getProperty("country")));
    metrics.visitsTotal().increment(Labels.of("country", queue.poll()));
  }

  void moreNulls(Exception e, File file, BufferedReader reader, @Nullable String country)
      throws IOException {
    metrics.visitsTotal().increment(Labels.of("country", file.getParent()));
    metrics.visitsTotal().increment(Labels.of("country", reader.readLine()));
    metrics.visitsTotal().increment(Labels.of("country", country));
    metrics.visitsTotal().increment(Labels.of("country", declared()));
    metrics.visitsTotal().increment(Labels.of("country", country == null ? null : "NL"));
    Throwable cause = e.getCause();
    metrics.visitsTotal().increment(Labels.of("country", (String) (Object) cause));
  }

  @Nullable
  static String declared() {
    return System.lineSeparator();
  }
}
