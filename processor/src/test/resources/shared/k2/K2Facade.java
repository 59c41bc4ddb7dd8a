package k2;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;
import io.prometheus.client.Histogram;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/**
 * The facade as K2 has it: metrics by name without the prefix, labels in a map, base labels merged
 * under them; and the run-time error that says so little.
 */
public final class K2Facade {

  private static final Map<String, List<String>> LABELS = new HashMap<>();

  static {
    LABELS.put("kafka_messages_produced_total", List.of("exchange", "asset_class", "topic", "data_type"));
    LABELS.put("kafka_produce_errors_total", List.of("exchange", "asset_class", "topic", "error_type"));
    LABELS.put("kafka_produce_max_retries_exceeded_total", List.of("exchange", "asset_class", "topic", "error_type"));
    LABELS.put("producer_initialized_total", List.of("component_type"));
    LABELS.put("sequence_gaps_detected_total", List.of("exchange", "asset_class", "symbol", "severity"));
    LABELS.put("duplicate_messages_detected_total", List.of("exchange", "asset_class"));
    LABELS.put("binance_messages_received_total", List.of("symbol"));
    LABELS.put("binance_message_errors_total", List.of("error_type"));
    LABELS.put("binance_reconnects_total", List.of("reason"));
    LABELS.put("binance_connection_errors_total", List.of("error_type"));
    LABELS.put("binance_reconnect_delay_seconds", List.of());
    LABELS.put("kafka_messages_consumed_total", List.of("exchange", "asset_class", "topic", "consumer_group"));
    LABELS.put("consumer_errors_total", List.of("error_type", "consumer_group"));
    LABELS.put("iceberg_batch_size", List.of("exchange", "asset_class", "table"));
    LABELS.put("iceberg_write_duration_seconds", List.of("exchange", "asset_class", "table", "operation"));
    LABELS.put("iceberg_write_errors_total", List.of("exchange", "asset_class", "table", "error_type"));
    LABELS.put("iceberg_transactions_total", List.of("table"));
  }

  private static final Map<String, String> BASE =
      Map.of("service", "k2-platform", "environment", "test", "component", "ingestion");

  private final CollectorRegistry registry;
  private final Map<String, Counter> counters = new HashMap<>();
  private final Map<String, Gauge> gauges = new HashMap<>();
  private final Map<String, Histogram> histograms = new HashMap<>();

  public K2Facade(CollectorRegistry registry) {
    this.registry = registry;
  }

  public void increment(
      @MetricName(value = K2Metrics.class, kinds = org.metricdef.Counter.class) String name, @MetricLabels Map<String, String> labels) {
    TreeMap<String, String> all = merged(name, labels);
    counters
        .computeIfAbsent(name, n -> Counter.build("k2_" + n, n).labelNames(keys(all)).register(registry))
        .labels(all.values().toArray(new String[0]))
        .inc();
  }

  public void gauge(
      @MetricName(value = K2Metrics.class, kinds = org.metricdef.Gauge.class) String name,
      double value,
      @MetricLabels Map<String, String> labels) {
    TreeMap<String, String> all = merged(name, labels);
    gauges
        .computeIfAbsent(name, n -> Gauge.build("k2_" + n, n).labelNames(keys(all)).register(registry))
        .labels(all.values().toArray(new String[0]))
        .set(value);
  }

  public void histogram(
      @MetricName(value = K2Metrics.class, kinds = org.metricdef.Histogram.class) String name,
      double value,
      @MetricLabels Map<String, String> labels) {
    TreeMap<String, String> all = merged(name, labels);
    histograms
        .computeIfAbsent(name, n -> Histogram.build("k2_" + n, n).labelNames(keys(all)).register(registry))
        .labels(all.values().toArray(new String[0]))
        .observe(value);
  }

  /** For code that has no facade with base labels: all labels are the caller's business. */
  public static void incrementRaw(
      CollectorRegistry registry,
      @MetricName(value = K2Metrics.class, kinds = org.metricdef.Counter.class) String name,
      @MetricLabels(includesBaseLabels = true) Map<String, String> labels) {
    TreeMap<String, String> all = new TreeMap<>(labels);
    requireKeys(name, all);
    Counter.build("k2_" + name, name)
        .labelNames(keys(all))
        .register(registry)
        .labels(all.values().toArray(new String[0]))
        .inc();
  }

  private static TreeMap<String, String> merged(String name, Map<String, String> labels) {
    TreeMap<String, String> all = new TreeMap<>(BASE);
    all.putAll(labels);
    requireKeys(name, all);
    return all;
  }

  private static void requireKeys(String name, TreeMap<String, String> all) {
    TreeMap<String, String> rest = new TreeMap<>(all);
    boolean hasBase = rest.keySet().containsAll(BASE.keySet());
    rest.keySet().removeAll(BASE.keySet());
    List<String> keys = LABELS.get(name);
    if (!hasBase || keys == null || !rest.keySet().equals(new java.util.HashSet<>(keys))) {
      throw new IllegalArgumentException("Incorrect label names");
    }
  }

  private static String[] keys(TreeMap<String, String> labels) {
    return labels.keySet().toArray(new String[0]);
  }
}
