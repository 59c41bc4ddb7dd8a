package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.JavaFileObjects;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every label bug in the history of the K2 platform. */
class K2HistoryTest {

  private static final BugHistory HISTORY = new BugHistory("k2", "k2", "shared/k2");

  /**
   * The metrics that the folders of each bug must refuse, by the prefix of their names. Alert
   * rules, and metrics that no code emits, are not calls that javac could refuse.
   */
  private static final Map<String, Set<String>> METRICS = Map.ofEntries(
      Map.entry("p1_", Set.of("kafka_produce_errors_total")),
      Map.entry("p2_", Set.of("kafka_produce_max_retries_exceeded_total")),
      Map.entry("p3_", Set.of("producer_initialized_total")),
      Map.entry(
          "f1_",
          Set.of(
              "binance_messages_received_total",
              "binance_message_errors_total",
              "binance_reconnects_total",
              "binance_connection_errors_total",
              "binance_reconnect_delay_seconds")),
      Map.entry("f2a_", Set.of("iceberg_write_duration_seconds")),
      Map.entry(
          "f2b_",
          Set.of(
              "kafka_messages_consumed_total",
              "iceberg_batch_size",
              "iceberg_write_duration_seconds",
              "iceberg_write_errors_total")),
      Map.entry(
          "f3a_",
          Set.of(
              "consumer_errors_total", "iceberg_transactions_total", "iceberg_transaction_rows")),
      Map.entry("f3b_", Set.of("iceberg_transactions_total")),
      Map.entry("l1_", Set.of("sequence_gaps_detected_total")),
      Map.entry("l2_", Set.of("duplicates_detected_total")),
      Map.entry("l3_", Set.of("iceberg_write_errors_total")),
      Map.entry("l4_", Set.of("iceberg_write_errors_total")),
      Map.entry("l5_", Set.of("consumer_init_errors_total", "deserializer_errors_total")));

  /**
   * Each error names the metric, the expected keys, the passed keys, and where each extra key was
   * added.
   */
  @TestFactory
  Stream<DynamicTest> errorsNameEveryMetricAndTellTheWholeStory() {
    return METRICS.entrySet().stream()
        .map(each -> dynamicTest(each.getKey(), () -> {
          List<String> errors = HISTORY.errorsOf(each.getKey());
          assertThat(each.getValue())
              .allSatisfy(metric -> assertThat(errors).anyMatch(error -> error.contains(metric)));
          for (String error : errors) {
            if (error.startsWith("[label-keys]")) {
              assertThat(error).contains(" takes ", "passed ");
            }
            if (error.contains("not one of them") || error.contains("not among them")) {
              // A key that a contract states was added by code of its own.
              assertThat(error).containsPattern("(added|stated by @LabelKeys .*) at Buggy.java:");
            }
          }
        }));
  }

  @TestFactory
  Stream<DynamicTest> buggyFormsAreRefused() {
    return HISTORY.buggyFormsAreRefused();
  }

  @TestFactory
  Stream<DynamicTest> buggyFormsFailWithoutTheChecker(@TempDir Path classes) throws Exception {
    return HISTORY.buggyFormsFailWithoutTheChecker(classes);
  }

  @TestFactory
  Stream<DynamicTest> fixedFormsCompileAndRecord() {
    return HISTORY.fixedFormsCompileAndRecord();
  }

  /**
   * Bug F2a in its original form: a method that the facade does not have. javac itself refuses it.
   */
  @Test
  void f2aAMethodThatDoesNotExistIsJavacsOwnError() {
    JavaFileObject source = JavaFileObjects.forSourceLines(
        "k2.Writer",
        "package k2;",
        "class Writer {",
        "  void written(K2Facade metrics, java.util.Map<String, String> labels) {",
        "    metrics.observe(\"iceberg_write_duration_seconds\", 0.25, labels);",
        "  }",
        "}");
    List<JavaFileObject> files = new ArrayList<>(
        Sources.javaFiles("shared").stream().map(Sources::source).toList());
    files.add(source);
    assertThat(Sources.checker().compile(files).errors())
        .anySatisfy(error -> assertThat(error.getMessage(null)).contains("cannot find symbol"));
  }
}
