package k2;

import io.prometheus.client.CollectorRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** K2 F2b: literal maps with a key too many, or with the wrong ones. */
public final class Buggy {

  private Buggy() {}

  public static void run(CollectorRegistry registry) {
    K2Facade metrics = new K2Facade(registry);
    List<Runnable> calls = new ArrayList<>();
    calls.add(
        () ->
            metrics.increment( // error: [label-keys] k2_kafka_messages_consumed_total takes exchange, asset_class, topic, consumer_group; 'data_type' is not one of them
                "kafka_messages_consumed_total",
                Map.of("exchange", "binance", "asset_class", "crypto", "topic", "t", "consumer_group", "g", "data_type", "trades")));
    calls.add(
        () ->
            metrics.histogram( // error: [label-keys] k2_iceberg_batch_size takes exchange, asset_class, table; 'consumer_group' is not one of them, and 'asset_class', 'exchange' are missing
                "iceberg_batch_size", 100, Map.of("table", "trades", "consumer_group", "g")));
    calls.add(
        () ->
            metrics.histogram( // error: [label-keys] k2_iceberg_write_duration_seconds takes exchange, asset_class, table, operation; 'consumer_group' is not one of them, and 'asset_class', 'exchange' are missing
                "iceberg_write_duration_seconds", 0.1, Map.of("table", "trades", "operation", "append", "consumer_group", "g")));
    calls.add(
        () ->
            metrics.increment( // error: [label-keys] k2_iceberg_write_errors_total takes exchange, asset_class, table, error_type; 'consumer_group' is not one of them, and 'asset_class', 'exchange' are missing
                "iceberg_write_errors_total", Map.of("table", "trades", "error_type", "io", "consumer_group", "g")));
    calls.forEach(Runnable::run);
  }
}
