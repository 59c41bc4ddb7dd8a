package org.metricdef.processor.observed;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.Value;

/**
 * A row of a {@code MultiGauge}: a gauge without its name.
 *
 * @param caller the call of a helper that leads here, for messages
 */
record GaugeRow(Tree tree, Place place, SortedSet<String> keys, PathCondition caller)
    implements KnownObject.Modelled {

  /** The rows that a value may be; none if it may be anything else. */
  static List<GaugeRow> in(Value value) {
    List<GaugeRow> rows = new ArrayList<>();
    if (value instanceof Value.OneOf one) {
      for (KnownObject candidate : one.candidates()) {
        if (!(candidate instanceof GaugeRow row)) {
          return List.of();
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** Its keys and those that all rows have. */
  SortedSet<String> with(SortedSet<String> common) {
    SortedSet<String> all = new TreeSet<>(common);
    all.addAll(keys);
    return all;
  }
}
