package declarations;

import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** Where declarations may stand. */
class Places {

  @MetricSet // error: [metric-set] @MetricSet belongs on an interface
  abstract static class NoInterface {}

  interface NoSet {
    @MetricDef(help = "x") // error: [metric-def] lonelyTotal() declares a metric, but declarations.Places.NoSet is not a @MetricSet interface
    Counter lonelyTotal();
  }

  @MetricSet // error: [metric-set] the generated class cannot access the private declarations.Places.Hidden
  private interface Hidden {
    @MetricDef(help = "x")
    Counter hiddenTotal();
  }

  @MetricSet // error: [metric-set] a @MetricSet cannot have type parameters
  interface Generic<T> {
    @MetricDef(help = "x")
    Counter genericTotal();
  }

  interface Parent {}

  @MetricSet // error: [metric-set] a @MetricSet cannot extend another interface
  interface Extending extends Parent {
    @MetricDef(help = "x")
    Counter extendingTotal();
  }
}
