package suppressions;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.MetricDef;
import org.metricdef.MetricName;
import org.metricdef.MetricSet;

/** Suppressions at declarations are the processor's to judge. */
@SuppressWarnings("label-style")
class Declared {

  @MetricSet(prefix = "declared_")
  interface AtTheMethod {
    @SuppressWarnings("metric-name")
    @MetricDef(help = "As an old dashboard wants it")
    Counter orders();

    @MetricDef(help = "As no dashboard wants it") // error: [metric-name] declared_refunds is a counter
    Counter refunds();
  }

  @SuppressWarnings("metric-style")
  @MetricSet(prefix = "declared_")
  interface AtTheSet {
    @MetricDef(help = "Cache", labels = "cacheName")
    Gauge cacheMb();
  }

  @SuppressWarnings("metric-style") // warning: [unused-suppression] @SuppressWarnings("metric-style")
  @MetricSet(prefix = "declared_")
  interface ForNothing {
    @SuppressWarnings({"duplicate-metric", "unused"}) // warning: [unused-suppression] @SuppressWarnings("duplicate-metric")
    @MetricDef(help = "Visits")
    Counter visitsTotal();
  }

  @MetricSet(prefix = "declared_")
  interface Again {
    @SuppressWarnings("duplicate-metric")
    @MetricDef(help = "Visits, in a registry of their own")
    Counter visitsTotal();
  }

  @SuppressWarnings("duplicate-metric")
  void facade(@MetricName({ForNothing.class, Again.class}) String name) {}

  void sameFacade(@MetricName({ForNothing.class, Again.class}) String name) {} // error: [duplicate-metric] declared_visits_total is already declared by suppressions.Declared.ForNothing.visitsTotal(); this facade uses both sets
}
