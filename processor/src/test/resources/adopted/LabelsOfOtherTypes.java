package adopted;

import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
import org.metricdef.MetricSet;

/** Facades that declare their labels with a type that can hold none. */
class LabelsOfOtherTypes {

  @MetricSet
  interface Jobs {
    @MetricDef(help = "Jobs ended", labels = {"lane", "owner"})
    Counter jobsEndedTotal();
  }

  interface BuggyObject {
    void count(@MetricName(Jobs.class) String name, @MetricLabels Object labels); // error: [metric-facade] 'labels' has the type Object, which takes no labels
  }

  interface BuggyNumber {
    void count(@MetricName(Jobs.class) String name, @MetricLabels int labels); // error: [metric-facade] 'labels' has the type int, which takes no labels
  }

  interface Fixed {
    void count(@MetricName(Jobs.class) String name, @MetricLabels String... labels);
  }
}
