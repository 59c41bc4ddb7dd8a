package shop;

import java.util.Collections;

/** Records something, and prints what Prometheus would see. */
public class Main {

  public static void main(String... arguments) {
    Orders orders = new Orders("NL");
    orders.place(3);
    orders.kept(new String[] {"web"});
    Orders.ITEMS.labels("web").observe(7);
    Orders.clear();
    Collections.list(Orders.registry().metricFamilySamples()).stream()
        .flatMap(family -> family.samples.stream())
        .filter(sample -> !sample.name.endsWith("_created"))
        .map(sample -> sample.name + new java.util.TreeMap<>(labels(sample)) + " " + sample.value)
        .sorted()
        .forEach(System.out::println);
  }

  private static java.util.Map<String, String> labels(
      io.prometheus.client.Collector.MetricFamilySamples.Sample sample) {
    java.util.Map<String, String> labels = new java.util.HashMap<>();
    for (int i = 0; i < sample.labelNames.size(); i++) {
      labels.put(sample.labelNames.get(i), sample.labelValues.get(i));
    }
    return labels;
  }
}
