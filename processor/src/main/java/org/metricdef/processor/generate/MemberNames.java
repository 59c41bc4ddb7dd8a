package org.metricdef.processor.generate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.metricdef.processor.declaration.MetricDefinition;

/** The names of the fields and methods that a generated class has for each metric. */
final class MemberNames {

  /** The other fields, in each of the generated classes. */
  private static final Set<String> FIELDS =
      Set.of("home", "meter", "collectors", "mark", "allSeries", "gauges", "counters");

  private final Set<String> accessors = new HashSet<>();

  MemberNames(List<MetricDefinition> metrics) {
    metrics.forEach(metric -> accessors.add(metric.method()));
  }

  /** The field that keeps the handle: named like the method, unless that name is taken. */
  String field(MetricDefinition metric) {
    return FIELDS.contains(metric.method()) ? metric.method() + "Handle" : metric.method();
  }

  /** The method that makes the handle: not the name of a method of the set. */
  String maker(MetricDefinition metric) {
    String name = "make"
        + Character.toUpperCase(metric.method().charAt(0))
        + metric.method().substring(1);
    while (accessors.contains(name)) {
      name += "Handle";
    }
    return name;
  }
}
