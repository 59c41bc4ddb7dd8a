package sound;

import java.util.Map;
import java.util.Set;
import org.metricdef.Labels;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** Takes names and maps, and throws as the client does. */
public final class Facade {

  private final Map<String, Set<String>> keys =
      Map.of("none_total", Set.of(), "one_total", Set.of("a"), "two_total", Set.of("a", "b"));

  public void increment(
      @MetricName(Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    if (!keys.get(name).equals(Set.copyOf(labels.keySet()))) {
      throw new IllegalArgumentException(name + " got " + Labels.copyOf(labels));
    }
  }
}
