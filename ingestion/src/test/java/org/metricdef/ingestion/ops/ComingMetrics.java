package org.metricdef.ingestion.ops;

import java.util.Map;
import java.util.Set;

/**
 * Metrics that the dashboard and the alerts know before the producer has them. Whatever it gets has
 * to leave this list: a test asks for that, and when the list is empty it goes.
 */
final class ComingMetrics {

  static final Map<String, Set<String>> LABELS = Map.ofEntries(
      Map.entry("k2_sequence_gaps_detected_total", Set.of("symbol", "severity")),
      Map.entry("k2_duplicate_messages_detected_total", Set.of()),
      Map.entry("k2_out_of_order_messages_total", Set.of()),
      Map.entry("k2_sequence_repaired_trades_total", Set.of("symbol")),
      Map.entry("k2_sequence_confirmed_holes_total", Set.of("symbol")),
      Map.entry("k2_sequence_missing_trades_total", Set.of("symbol")),
      Map.entry("k2_sequence_repairs_in_progress", Set.of()),
      Map.entry("k2_sequence_oldest_repair_seconds", Set.of()),
      Map.entry("k2_sequence_held_trades", Set.of()),
      Map.entry("k2_binance_rest_requests_total", Set.of("outcome")),
      Map.entry("k2_binance_rest_used_weight", Set.of()),
      Map.entry("k2_binance_subscribed_streams", Set.of()),
      Map.entry("k2_backpressure_events_total", Set.of("level")),
      Map.entry("k2_binance_lag_seconds", Set.of()),
      Map.entry("k2_kafka_transactions_total", Set.of("topic", "outcome")),
      Map.entry("k2_publish_queue_depth", Set.of()),
      Map.entry("k2_publish_queue_capacity", Set.of()),
      Map.entry("k2_owned_shards", Set.of()),
      Map.entry("k2_owned_symbols", Set.of()),
      Map.entry("k2_kafka_producer_fenced_total", Set.of("topic")));

  private ComingMetrics() {}
}
