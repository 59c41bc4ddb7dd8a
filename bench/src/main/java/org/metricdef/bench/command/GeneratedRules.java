package org.metricdef.bench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Alert rules over the producer's metrics, as many as a large company has. All of them are right. */
final class GeneratedRules {

  private static final int IN_A_GROUP = 50;

  /** Expressions of common shapes; the numbers make each of them another one. */
  private static final List<String> EXPRESSIONS = List.of(
      "sum by (job, instance) (rate(k2_binance_messages_received_total{job=\"j%d\"}[5m])) > %d",
      "histogram_quantile(0.99, sum by (le, job) (rate(k2_kafka_produce_duration_seconds_bucket"
          + "{instance=~\"i%d.*\"}[10m]))) > %d",
      "increase(k2_kafka_produce_errors_total{instance=\"i%d\"}[15m]) / ignoring (error_type)"
          + " group_left () increase(k2_kafka_messages_produced_total[15m]) > %d",
      "time() - k2_binance_last_message_timestamp_seconds{instance=\"i%d\"} > %d",
      "absent_over_time(up{job=\"j%d\"}[%dm])",
      "max by (job) (max_over_time(k2_binance_reconnect_delay_seconds{instance=\"i%d\"}[30m:1m]"
          + " offset 1h)) > %d and on (job) up == 1");

  private GeneratedRules() {}

  /** Writes a file of so many rules. */
  static Path write(Path file, int rules) throws IOException {
    StringBuilder text = new StringBuilder("groups:\n");
    for (int i = 0; i < rules; i++) {
      if (i % IN_A_GROUP == 0) {
        text.append("  - name: group%d\n    rules:\n".formatted(i / IN_A_GROUP));
      }
      String expression = EXPRESSIONS.get(i % EXPRESSIONS.size()).formatted(i, 1 + i % 50);
      text.append("""
                - alert: Alert%d
                  expr: %s
                  for: 5m
                  labels:
                    severity: page
                  annotations:
                    summary: "{{ $labels.job }}: {{ $value }}"
          """.formatted(i, expression).indent(0));
    }
    return Files.writeString(file, text);
  }
}
