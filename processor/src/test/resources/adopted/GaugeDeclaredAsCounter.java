package adopted;

import java.util.Map;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Labels;
import org.metricdef.MetricDef;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
import org.metricdef.MetricSet;

/** The number of open files goes up and down, and is declared as a counter. */
class GaugeDeclaredAsCounter {

  @MetricSet
  interface Files {
    @MetricDef(help = "Open files", labels = "disk")
    Counter openFilesTotal();

    @MetricDef(help = "Files that are open now", labels = "disk")
    Gauge filesOpen();
  }

  interface Recorder {
    void gauge(
        @MetricName(value = Files.class, kinds = Gauge.class) String name,
        double value,
        @MetricLabels Map<String, String> labels);
  }

  record Buggy(Recorder recorder, Files metrics) {
    void scraped(String disk, double now) {
      recorder.gauge("open_files_total", now, Map.of("disk", disk)); // error: [metric-kind] open_files_total is a counter, but 'gauge' is for gauges
    }

    void closed(String disk) {
      metrics.openFilesTotal().increment(Labels.of("disk", disk), -1); // error: [negative-increment] the amount is -1.0: the call throws
    }
  }

  record Fixed(Recorder recorder, Files metrics) {
    void scraped(String disk, double now) {
      recorder.gauge("files_open", now, Map.of("disk", disk));
    }

    void closed(String disk) {
      metrics.filesOpen().add(Labels.of("disk", disk), -1);
    }
  }
}
