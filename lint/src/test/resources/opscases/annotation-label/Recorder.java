package recorder;

import org.metricdef.Gauge;
import org.metricdef.Labels;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

final class Recorder {

  @MetricSet(prefix = "rec_")
  interface Metrics {
    @MetricDef(help = "Samples of the last evaluation", labels = {"group_name", "recording"})
    Gauge lastSamples();
  }

  void evaluated(Metrics metrics, String group, String recording, int samples) {
    metrics.lastSamples().set(Labels.of("group_name", group, "recording", recording), samples);
  }
}
