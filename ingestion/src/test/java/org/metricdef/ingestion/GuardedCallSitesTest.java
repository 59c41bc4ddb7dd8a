package org.metricdef.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.Verdict;

/** The checker ran over this module and saw every metric call: silence alone would not tell. */
class GuardedCallSitesTest {

  private static final Path CLASSES = Path.of("target", "classes");

  /** How many metric calls there are in src/main/java. */
  private static final int CALL_SITES = 73;

  @Test
  void everyMetricCallIsProven() throws IOException {
    Catalogue catalogue = Catalogue.read(CLASSES);
    assertThat(catalogue.calls())
        .as("metric calls that the checker saw. If you added or took away calls, make CALL_SITES"
            + " their new number. If you did not, the checker no longer sees what it saw, and"
            + " wrong labels would pass: find out why before you change the number.")
        .hasSize(CALL_SITES)
        .allSatisfy(call -> assertThat(call.verdict())
            .as("verdict on line %d: %s", call.line(), call.metrics())
            .isEqualTo(Verdict.PROVEN));
  }

  @Test
  void everyMetricThatIsDeclaredIsEmitted() throws IOException {
    Set<String> emitted = Catalogue.read(CLASSES).calls().stream()
        .map(CheckedCall::metrics)
        .flatMap(Collection::stream)
        .collect(Collectors.toSet());
    assertThat(emitted)
        .as(
            "metrics of the calls, against those of IngestionMetrics. One that is declared and never"
                + " emitted can be alerted on, and never fires: emit it or take it away.")
        .isEqualTo(declared());
  }

  @Test
  void withoutTheCheckerThereIsNoCatalogueToBeMistakenForOne(@TempDir Path unchecked) {
    assertThatThrownBy(() -> Catalogue.read(unchecked))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("the MetricDef checker did not run");
  }

  private static Set<String> declared() {
    CollectorRegistry registry = new CollectorRegistry();
    PrometheusIngestionMetrics.register(registry, "test", "test", "ingestion");
    return Collections.list(registry.metricFamilySamples()).stream()
        .map(GuardedCallSitesTest::fullName)
        .collect(Collectors.toSet());
  }

  /** The client library calls the family of a counter by its name without the ending. */
  private static String fullName(Collector.MetricFamilySamples family) {
    return family.type == Collector.Type.COUNTER ? family.name + "_total" : family.name;
  }
}
