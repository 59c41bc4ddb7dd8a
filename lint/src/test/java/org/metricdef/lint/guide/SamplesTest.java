package org.metricdef.lint.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metricdef.lint.document.SourceText;
import org.metricdef.lint.emitted.Emitted;
import org.metricdef.lint.opsrule.RulesCheck;
import org.metricdef.lint.rulefile.Query;
import org.metricdef.lint.rulefile.RuleFile;
import org.metricdef.processor.report.ExposedMetric;
import org.metricdef.processor.report.ExposedSeries;

/** The samples suit the kind, name what is exposed, and are refused by none of our own rules. */
class SamplesTest {

  @TempDir
  Path folder;

  private static List<String> samples(
      String name, String kind, List<String> labels, String... series) {
    ExposedMetric metric = new ExposedMetric(
        name,
        kind,
        "micrometer",
        List.of(),
        Stream.of(series)
            .map(each -> new ExposedSeries(each, labels, List.of()))
            .toList());
    return Samples.of(List.of(metric), labels).stream().map(Sample::promql).toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      counter         | a_total             | city | sum by (city) (rate(a_total[5m]))
      tracked counter | a_total             |      | sum(rate(a_total[5m]))
      gauge           | a                   | city | max by (city) (a)
      tracked gauge   | a_seconds           |      | max(a_seconds)
      gauge           | a_timestamp_seconds | city | time() - max by (city) (a_timestamp_seconds)
      info            | a_info              |      | count(a_info)
      """)
  void oneSeriesIsAskedForByItsKind(String kind, String name, String label, String expected) {
    List<String> labels = label == null ? List.of() : List.of(label);
    assertThat(samples(name, kind, labels, name)).containsExactly(expected);
  }

  @Test
  void bucketsGiveQuantiles() {
    assertThat(samples("a", "timer", List.of("city"), "a_bucket", "a_count", "a_sum", "a_max"))
        .containsExactly(
            "histogram_quantile(0.95, sum by (le, city) (rate(a_bucket[5m])))",
            "sum by (city) (rate(a_sum[5m])) / sum by (city) (rate(a_count[5m]))");
  }

  /** OpenTelemetry shows a summary as a histogram of one bucket. */
  @Test
  void withoutBucketsOrWithOneThereIsAMeanOnly() {
    String mean = "sum(rate(a_sum[5m])) / sum(rate(a_count[5m]))";
    assertThat(samples("a", "histogram", List.of(), "a_count", "a_sum")).containsExactly(mean);
    assertThat(samples("a", "summary", List.of(), "a_bucket", "a_count", "a_sum"))
        .containsExactly(mean);
  }

  @Test
  void anInfoMetricAddsItsLabelsToAnother() {
    assertThat(samples("a_info", "info", List.of("version", "job"), "a_info"))
        .containsExactly(
            "count by (version, job) (a_info)",
            "up * on (job, instance) group_left (version) a_info");
  }

  @Test
  void whatIsNotExposedOrCannotBeReadHasNoSample() {
    assertThat(samples("a_total", "counter", List.of(), "a")).isEmpty();
    assertThat(samples("a\" or b", "gauge", List.of(), "a\" or b")).isEmpty();
    assertThat(samples("a", "gauge", List.of("no name"), "a")).isEmpty();
    assertThat(samples("inf", "gauge", List.of(), "inf")).isEmpty();
    assertThat(samples("a", "of another kind", List.of(), "a")).isEmpty();
  }

  /** {@code metricdef rules} parses them, checks their types, and compares labels and kinds. */
  @Test
  void ourOwnRulesAcceptThem() throws Exception {
    List<GuideModule> modules = ShopGuide.modules(folder);
    StringBuilder rules = new StringBuilder("groups:\n  - name: samples\n    rules:\n");
    for (GuideMetric each : GuideMaker.of(modules, Usages.unknown()).metrics()) {
      for (Sample sample : each.samples()) {
        rules.append("      - alert: ").append(each.name()).append("\n        expr: |-\n");
        rules.append("          ").append(sample.promql()).append('\n');
      }
    }
    List<Query> queries = RuleFile.of(
            new SourceText(folder.resolve("samples.yml"), rules.toString()))
        .queries();
    assertThat(queries).hasSizeGreaterThan(10);
    Emitted emitted =
        Emitted.of(new ArrayList<>(modules.stream().map(GuideModule::catalogue).toList()));
    RulesCheck check = RulesCheck.of(queries, emitted, Set.of(), Set.of("job", "instance"));
    // Nothing in the shop changes this metric, which is another matter.
    assertThat(check.findings())
        .allMatch(each -> each.lines().toString().contains("shop_orders_stuck"))
        .hasSizeLessThanOrEqualTo(1);
    assertThat(check.unread()).isZero();
  }
}
