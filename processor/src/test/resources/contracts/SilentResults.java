package contracts;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

/** Callers of a silent method, and loops, may change a map that a contract protects. */
class SilentResults {

  private static Map<String, String> labels() {
    return new HashMap<>(Map.of("symbol", "x"));
  }

  static class ByALoop implements Iterable<Map<String, String>> {
    private final @LabelKeys("symbol") Map<String, String> labels = labels();

    @Override
    @LabelKeys("symbol")
    public Iterator<Map<String, String>> iterator() { // error: declare different contracts for their result
      return List.of(labels).iterator();
    }
  }

  static class ByAnInterface implements Supplier<Map<String, String>> {
    private final @LabelKeys("symbol") Map<String, String> labels = labels();

    @Override
    @LabelKeys("symbol")
    public Map<String, String> get() { // error: declare different contracts for their result
      return labels;
    }
  }

  static class OfLabels implements Supplier<Labels> {
    @Override
    @LabelKeys("symbol")
    public Labels get() {
      return Labels.of("symbol", "x");
    }
  }

  void change(ByALoop loop, Supplier<Map<String, String>> supplier) {
    for (Map<String, String> labels : loop) {
      labels.put("other", "x");
    }
    supplier.get().put("other", "x");
  }
}
