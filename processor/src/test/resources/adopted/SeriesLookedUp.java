package adopted;

import org.metricdef.Counter;
import org.metricdef.Labels;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** The counter of sent letters stays at 0, because each letter only looks up its series. */
class SeriesLookedUp {

  @MetricSet
  interface Letters {
    @MetricDef(help = "Letters sent", labels = {"carrier", "country"})
    Counter lettersSentTotal();
  }

  record Buggy(Letters metrics) {
    void sent(String carrier, String country) {
      metrics.lettersSentTotal().with(Labels.of("carrier", carrier, "country", country)); // warning: [discarded-handle] nothing is counted: this only looks up a series of letters_sent_total
    }
  }

  record Fixed(Letters metrics) {
    void sent(String carrier, String country) {
      metrics.lettersSentTotal().with(Labels.of("carrier", carrier, "country", country)).increment();
    }
  }
}
