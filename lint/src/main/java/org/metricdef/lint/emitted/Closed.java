package org.metricdef.lint.emitted;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.metricdef.processor.report.ClosedLabel;

/** Labels of which all values are known. */
final class Closed {

  private Closed() {}

  static Map<String, Set<String>> of(Collection<ClosedLabel> labels) {
    Map<String, Set<String>> closed = new TreeMap<>();
    for (ClosedLabel each : labels) {
      closed.put(each.label(), new LinkedHashSet<>(each.values()));
    }
    return closed;
  }

  /** A label stays closed only if both sides close it. */
  static Map<String, Set<String>> union(
      Map<String, Set<String>> some, Map<String, Set<String>> others) {
    Map<String, Set<String>> both = new LinkedHashMap<>();
    for (Map.Entry<String, Set<String>> each : some.entrySet()) {
      Set<String> more = others.get(each.getKey());
      if (more != null) {
        Set<String> values = new LinkedHashSet<>(each.getValue());
        values.addAll(more);
        both.put(each.getKey(), values);
      }
    }
    return both;
  }
}
