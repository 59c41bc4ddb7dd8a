import io.prometheus.client.Collector;
import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;
import io.prometheus.client.GaugeMetricFamily;
import io.prometheus.client.Histogram;
import io.prometheus.client.Summary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names that the client refuses, or with which Prometheus refuses the whole scrape. */
class Names {

  void failsWithAnInvalidLabel() {
    Counter.build("a_total", "A.").labelNames("x-y").create(); // error: [label-name] 'x-y' is not a valid label name: the client throws
  }

  void failsWithAnEmptyLabel() {
    Counter.build("a_total", "A.").labelNames("x", "").create(); // error: [label-name] '' is not a valid label name
  }

  void failsWithAReservedLabel() {
    Counter.build("a_total", "A.").labelNames("__x").create(); // error: [label-name] label '__x' is reserved: the client throws
  }

  void failsWithTheLabelOfBuckets() {
    Histogram.build("a", "A.").labelNames("le").create(); // error: [label-name] label 'le' is written by the client itself, which throws
  }

  void failsWithTheLabelOfQuantiles() {
    Summary.build("a", "A.").labelNames("quantile").create(); // error: [label-name] label 'quantile' is written by the client itself
  }

  void failsWithAnInvalidName() {
    Counter.build("a-total", "A.").create(); // error: [metric-name] 'a-total' is not a valid metric name: the client throws
  }

  void failsWithAnInvalidNameOfABuilder() {
    Gauge.build().name("1a").help("A.").create(); // error: [metric-name] '1a' is not a valid metric name
  }

  void failsWithALabelTwice() {
    Counter counter = Counter.build("a_total", "A.").labelNames("x", "x").create(); // error: [label-name] label 'x' is declared twice, and every scrape fails
    counter.labels("1", "2").inc();
    scrape(counter.collect());
  }

  void failsWithAListThatGrew() {
    List<String> names = new ArrayList<>(List.of("host", "table"));
    List<String> values = new ArrayList<>(List.of("h1", "users"));
    names.add("table");
    values.add("users_v2");
    scrape(List.of(new GaugeMetricFamily("reads", "Reads", names).addMetric(values, 1))); // error: [label-name] label 'table' is declared twice, and every scrape fails
  }

  /** Prometheus takes nothing from a scrape in which a sample has a label twice. */
  private static void scrape(List<Collector.MetricFamilySamples> families) {
    for (Collector.MetricFamilySamples family : families) {
      for (Collector.MetricFamilySamples.Sample sample : family.samples) {
        Set<String> names = new HashSet<>(sample.labelNames);
        if (names.size() < sample.labelNames.size()) {
          throw new IllegalStateException("label name is not unique: " + sample.labelNames);
        }
      }
    }
  }

  void works() {
    Counter.build("a:b_total", "A.").labelNames("_x", "X1").create();
    Counter.build("a_total", "A.").labelNames("le", "quantile").create();
    List<String> names = new ArrayList<>(List.of("host", "table"));
    List<String> values = new ArrayList<>(List.of("h1", "users"));
    values.set(names.indexOf("table"), "users_v2");
    scrape(List.of(new GaugeMetricFamily("reads", "Reads", names).addMetric(values, 1)));
  }

  void worksWithNamesThatAreNotKnown() {
    String name = System.getProperty("observed.label", "y");
    Counter.build("a_total", "A.").labelNames("x", name).create();
  }
}
