package adopted;

import org.metricdef.Gauge;
import org.metricdef.Labels;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

/** A value was meant to replace the one before, and was passed as a second label of its name. */
class LabelPassedTwice {

  @MetricSet
  interface Rows {
    @MetricDef(help = "Rows", labels = {"node", "table"})
    Gauge rowsLeft();
  }

  record Buggy(Rows metrics) {
    void counted(String node, String table) {
      metrics.rowsLeft().set(Labels.of("node", node, "table", table, "table", table + "_old"), 1); // error: [label-keys] rows_left gets no labels: the code that should make them throws
    }
  }

  record Fixed(Rows metrics) {
    void counted(String node, String table) {
      metrics.rowsLeft().set(Labels.of("node", node, "table", table).with("table", table + "_old"), 1);
    }
  }
}
