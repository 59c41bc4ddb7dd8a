package org.metricdef.lint.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A method through which code records metrics by name, and what is to be stated of it.
 *
 * @param name the position of the parameter for the name
 * @param labels the position of the parameter for the labels; empty if it has none
 * @param sets the metric sets of the names, by their qualified names
 * @param includesBase whether its calls pass the base labels of the sets too
 */
record Facade(
    SourceMethod method, int name, OptionalInt labels, List<String> sets, boolean includesBase) {

  Facade {
    sets = List.copyOf(sets);
  }

  /** The same facade, whose calls pass the base labels too. */
  Facade includingBase() {
    return new Facade(method, name, labels, sets, true);
  }

  /** The annotations that the method lacks. */
  List<Placed> missing() {
    List<Placed> missing = new ArrayList<>();
    add(name, "MetricName", new Mark.Name(sets), missing);
    if (labels.isPresent()) {
      add(labels.getAsInt(), "MetricLabels", new Mark.Labels(includesBase), missing);
    }
    return missing;
  }

  private void add(int position, String annotation, Mark mark, List<Placed> missing) {
    SourceMethod.Parameter parameter = method.parameters().get(position);
    if (!parameter.annotations().contains(annotation)) {
      missing.add(new Placed(method.file(), parameter.offset(), false, mark));
    }
  }
}
