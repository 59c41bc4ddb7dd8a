package java21;

import java.util.Map;
import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** A pattern may test the components of a record of labels, so these are not followed then. */
class LabelsTakenApart {

  record Visit(String page, String reason) {}

  @MetricSet(prefix = "apart_")
  interface Metrics {

    @MetricDef(help = "Visits")
    Counter.Of<Visit> visitsTotal();
  }

  void count(Metrics metrics, Map<String, String> pages) {
    Visit visit = new Visit(pages.get("home"), "none");
    switch (visit) {
      case Visit(String page, String reason) when page == null -> {}
      default -> metrics.visitsTotal().increment(visit);
    }
  }
}
