import io.prometheus.client.Collector;
import io.prometheus.client.CounterMetricFamily;
import io.prometheus.client.GaugeMetricFamily;
import io.prometheus.client.SummaryMetricFamily;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Families that a collector of its own makes. Their names and values are lists. */
class Families extends Collector {
  private static final List<String> NAMES = List.of("host", "table");

  @Override
  public List<MetricFamilySamples> collect() {
    GaugeMetricFamily reads = new GaugeMetricFamily("reads", "Reads", NAMES);
    Map.of("users", 1).forEach((table, count) -> reads.addMetric(List.of("h1", table), count));
    return List.of(reads);
  }

  void failsWithTooFew() {
    GaugeMetricFamily family = new GaugeMetricFamily("reads", "Reads", List.of("host", "table"));
    family.addMetric(List.of("h1"), 1); // error: [label-count] reads takes 2 label values (host, table), and 1 is passed: 'addMetric' throws
  }

  void failsWithNamesInAField() {
    new GaugeMetricFamily("reads", "Reads", NAMES).addMetric(Arrays.asList("a", "b", "c"), 1); // error: [label-count] reads takes 2 label values (host, table), and 3 are passed
  }

  void failsInACounter() {
    CounterMetricFamily family =
        new CounterMetricFamily("calls", "Calls", Collections.singletonList("host"));
    family.addMetric(List.of("a", "b"), 1); // error: [label-count] calls takes 1 label value (host), and 2 are passed
  }

  void failsInASummary() {
    SummaryMetricFamily family = new SummaryMetricFamily("took", "Took", List.of("host"));
    family.addMetric(Collections.emptyList(), 1, 2); // error: [label-count] took takes 1 label value (host), and none is passed
  }

  void failsWithAListThatGrew() {
    List<String> values = new ArrayList<>();
    values.add("h1");
    values.add("users");
    values.add("more");
    new GaugeMetricFamily("reads", "Reads", NAMES).addMetric(values, 1); // error: [label-count] reads takes 2 label values (host, table), and 3 are passed
  }

  void failsInACollector() {
    new Collector() {
      @Override
      public List<MetricFamilySamples> collect() {
        return List.of(
            new GaugeMetricFamily("reads", "Reads", NAMES).addMetric(List.of("h1"), 1)); // error: [label-count] reads takes 2 label values (host, table), and 1 is passed
      }
    }.collect();
  }

  void works() {
    collect();
    List<String> names = new ArrayList<>(NAMES);
    List<String> values = new ArrayList<>(List.of("h1", "users"));
    values.set(names.indexOf("table"), "users_v2");
    new GaugeMetricFamily("reads", "Reads", names).addMetric(values, 1);
    new GaugeMetricFamily("plain", "Plain", 1.0);
  }

  void worksWithListsThatGrowTogether() {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (Map.Entry<String, String> each : Map.of("host", "h1", "table", "users").entrySet()) {
      names.add(each.getKey());
      values.add(each.getValue());
    }
    new GaugeMetricFamily("reads", "Reads", names).addMetric(values, 1);
  }

  void worksWithAListThatGrowsOnOnePath() {
    List<String> values = new ArrayList<>(List.of("h1"));
    if (!values.isEmpty()) {
      values.add("users");
    }
    new GaugeMetricFamily("reads", "Reads", NAMES).addMetric(values, 1);
  }

  void worksWithNamesThatGrowLater() {
    List<String> names = new ArrayList<>(List.of("host"));
    GaugeMetricFamily family = new GaugeMetricFamily("reads", "Reads", names);
    names.add("table");
    family.addMetric(List.of("h1", "users"), 1);
  }

  void worksWithAHelper() {
    List<String> values = new ArrayList<>(List.of("h1"));
    fill(values);
    new GaugeMetricFamily("reads", "Reads", NAMES).addMetric(values, 1);
  }

  private static void fill(List<String> values) {
    values.add("users");
  }
}
