package adopted;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.Labels;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** Code that is right as it is; what differed from it were rules of alerts in other files. */
class AlertedMetrics {

  /** A label was renamed to {@code verb}. */
  @MetricSet(prefix = "shelf_")
  interface Shelf {
    @MetricDef(help = "Requests of the shelf", labels = "verb")
    Histogram requestSeconds();
  }

  /** The gauge is declared, and no code sets it. */
  @MetricSet(prefix = "teller_")
  interface Teller {
    @MetricDef(help = "Transfers begun", labels = "kind")
    Counter transfersBegunTotal();

    @MetricDef(help = "Transfers that are stuck", labels = "kind")
    Gauge transfersStuck();
  }

  @MetricSet(prefix = "rules_")
  interface Rules {
    @MetricDef(help = "Samples of the last evaluation", labels = {"group_name", "recording"})
    Gauge lastSamples();
  }

  record Calls(Shelf shelf, Teller teller, Rules rules) {
    void requested(String verb, double seconds) {
      shelf.requestSeconds().observe(Labels.of("verb", verb), seconds);
    }

    void begun(String kind) {
      teller.transfersBegunTotal().increment(Labels.of("kind", kind));
    }

    void evaluated(String group, String recording, int samples) {
      rules.lastSamples().set(Labels.of("group_name", group, "recording", recording), samples);
    }
  }
}
