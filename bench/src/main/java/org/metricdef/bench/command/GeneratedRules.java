package org.metricdef.bench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Alert rules over the producer's metrics, as many as a large company has. All are right. */
final class GeneratedRules {

  private static final int IN_A_FILE = 100;

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

  /** Writes so many rules into files of a folder. */
  static List<Path> write(Path folder, int rules) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (int first = 0; first < rules; first += IN_A_FILE) {
      StringBuilder text =
          new StringBuilder("groups:\n  - name: service%d\n    rules:\n".formatted(first));
      IntStream.range(first, Math.min(rules, first + IN_A_FILE)).forEach(i -> append(text, i));
      files.add(Files.writeString(folder.resolve("rules%d.yml".formatted(first)), text));
    }
    return files;
  }

  private static void append(StringBuilder text, int number) {
    String expression =
        EXPRESSIONS.get(number % EXPRESSIONS.size()).formatted(number, 1 + number % 50);
    text.append("""
              - alert: Alert%d
                expr: %s
                for: 5m
                labels:
                  severity: page
                annotations:
                  summary: "{{ $labels.job }}: {{ $value }}"
        """.formatted(number, expression));
  }
}
