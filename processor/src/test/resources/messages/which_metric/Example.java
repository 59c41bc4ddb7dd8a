package which_metric;

import java.util.Map;
import org.metricdef.Counter;
import org.metricdef.Labels;
import shop.Facade;

/** Calls of which the metric is not known. */
class Example {

  void named(Facade facade, String name) {
    facade.increment(name, Map.of("country", "NL"));
  }

  void handle(Counter counter) {
    counter.increment(Labels.of("country", "NL"));
  }

  void ofMany(Facade facade, boolean a, boolean b, boolean c, boolean d, boolean e) {
    String name = (a ? "a" : "b") + (b ? "a" : "b") + (c ? "a" : "b") + (d ? "a" : "b") + (e ? "a" : "b");
    facade.increment(name, Map.of("country", "NL"));
  }
}
