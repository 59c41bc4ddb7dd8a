package shop;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;

/** Records something, and prints what Prometheus would see. */
public class Main {

  public static void main(String... arguments) {
    PrometheusRegistry registry = new PrometheusRegistry();
    new Mail(registry).send("news", 300);
    for (MetricSnapshot each : registry.scrape()) {
      for (DataPointSnapshot point : each.getDataPoints()) {
        System.out.println(each.getMetadata().getPrometheusName()
            + " " + each.getMetadata().getHelp() + point.getLabels() + " " + value(point));
      }
    }
  }

  private static String value(DataPointSnapshot point) {
    if (point instanceof CounterDataPointSnapshot counter) {
      return String.valueOf(counter.getValue());
    }
    if (point instanceof GaugeDataPointSnapshot gauge) {
      return String.valueOf(gauge.getValue());
    }
    HistogramDataPointSnapshot histogram = (HistogramDataPointSnapshot) point;
    return histogram.getSum() + " of " + histogram.getCount()
        + " native " + histogram.hasNativeHistogramData()
        + " buckets " + histogram.getClassicBuckets().size();
  }
}
