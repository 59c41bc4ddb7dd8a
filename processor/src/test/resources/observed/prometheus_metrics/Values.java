import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Values that are null. Some methods accept null, and then the metrics cannot be read. */
class Values {
  private final Counter calls =
      Counter.builder().name("calls_total").labelNames("from", "to").build();

  private final Info info = Info.builder().name("app_info").labelNames("version").build();

  private static void scrape(MetricSnapshot metric) {
    try {
      PrometheusTextFormatWriter.create()
          .write(new ByteArrayOutputStream(), MetricSnapshots.of(metric));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void failsWithNull() {
    calls.labelValues("a", null).inc(); // error: [null-label-value] calls_total: label 'to' is null; 'labelValues' throws
  }

  void failsToBegin() {
    calls.initLabelValues("a", null); // error: [null-label-value] calls_total: label 'to' is null; 'initLabelValues' throws
  }

  void failsToTellInfo() {
    info.setLabelValues((String) null); // error: [null-label-value] app_info: label 'version' is null; 'setLabelValues' accepts it, and every scrape fails
    scrape(info.collect());
  }

  void failsToAddInfo() {
    info.addLabelValues((String) null); // error: [null-label-value] app_info: label 'version' is null; 'addLabelValues' accepts it, and every scrape fails
    scrape(info.collect());
  }

  void failsInACallback() {
    GaugeWithCallback age = GaugeWithCallback.builder()
        .name("age")
        .labelNames("part")
        .callback(callback -> callback.call(1, (String) null)) // error: [null-label-value] age: label 'part' is null; 'call' accepts it, and every scrape fails
        .build();
    scrape(age.collect());
  }

  void works() {
    calls.labelValues("a", "b").inc();
    info.setLabelValues("1");
    scrape(info.collect());
  }

  void worksWithAText() {
    grows(new IllegalStateException("broken"));
  }

  private void grows(Exception broken) {
    calls.labelValues("a", broken.getMessage()).inc(); // warning: [unbounded-label-value] calls_total: label 'to' gets the free text of an exception
  }
}
