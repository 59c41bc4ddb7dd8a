package adopted;

import org.metricdef.Gauge;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** A label that is named twice in its declaration. */
class LabelDeclaredTwice {

  @MetricSet
  interface Buggy {
    @MetricDef(help = "Rows", labels = {"node", "table", "table"}) // error: [label-name] label 'table' of rows is declared twice
    Gauge rows();
  }

  @MetricSet
  interface Fixed {
    @MetricDef(help = "Rows that are left", labels = {"node", "table"})
    Gauge rowsLeft();
  }
}
