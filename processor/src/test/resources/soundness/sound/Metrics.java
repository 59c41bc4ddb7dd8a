package sound;

import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet
public interface Metrics {

  @MetricDef(help = "none")
  Counter noneTotal();

  @MetricDef(help = "a", labels = "a")
  Counter oneTotal();

  @MetricDef(help = "a and b", labels = {"a", "b"})
  Counter twoTotal();
}
