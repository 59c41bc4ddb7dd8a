package k2;

import io.prometheus.client.CollectorRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** K2 F2b: literal maps with a key too many, or with the wrong ones. Fixed. */
public final class Fixed {

  private Fixed() {}

  public static void run(CollectorRegistry registry) {
    K2Facade metrics = new K2Facade(registry);
    List<Runnable> calls = new ArrayList<>();
    calls.add(
        () ->
            metrics.increment(
                "kafka_messages_consumed_total",
                Map.of("exchange", "binance", "asset_class", "crypto", "topic", "t", "consumer_group", "g")));
    // records: k2_kafka_messages_consumed_total{asset_class=crypto, consumer_group=g, exchange=binance, topic=t} = 1.0
    calls.add(
        () ->
            metrics.increment(
                "iceberg_write_errors_total",
                Map.of("exchange", "binance", "asset_class", "crypto", "table", "trades", "error_type", "io")));
    // records: k2_iceberg_write_errors_total{asset_class=crypto, error_type=io, exchange=binance, table=trades} = 1.0
    calls.add(
        () ->
            metrics.histogram(
                "iceberg_batch_size", 100, Map.of("exchange", "binance", "asset_class", "crypto", "table", "trades")));
    // records: k2_iceberg_batch_size_count{asset_class=crypto, exchange=binance, table=trades} = 1.0
    // records: k2_iceberg_batch_size_sum{asset_class=crypto, exchange=binance, table=trades} = 100.0
    calls.add(
        () ->
            metrics.histogram(
                "iceberg_write_duration_seconds",
                2,
                Map.of("exchange", "binance", "asset_class", "crypto", "table", "trades", "operation", "append")));
    // records: k2_iceberg_write_duration_seconds_count{asset_class=crypto, exchange=binance, operation=append, table=trades} = 1.0
    // records: k2_iceberg_write_duration_seconds_sum{asset_class=crypto, exchange=binance, operation=append, table=trades} = 2.0
    calls.forEach(Runnable::run);
  }
}
