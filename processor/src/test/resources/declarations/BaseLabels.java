package declarations;

import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** Base labels are the set's business alone. */
interface BaseLabels {

  @MetricSet(baseLabels = {"service", "service"}) // error: [label-name] base label 'service' is declared twice
  interface Twice {
    @MetricDef(help = "x")
    Counter aTotal();
  }

  @MetricSet(baseLabels = "a b") // error: [label-name] base label 'a b' is not a valid label name
  interface Bad {
    @MetricDef(help = "x")
    Counter bTotal();
  }

  @MetricSet(baseLabels = "service")
  interface Repeated {
    @MetricDef(help = "x", labels = {"topic", "service"}) // error: [label-name] label 'service' of c_total is already a base label of the set
    Counter cTotal();
  }
}
