package org.metricdef.processor.observed;

import com.sun.source.tree.Tree;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.metricdef.processor.flow.provenance.PathCondition;

/**
 * A call that passes labels with their keys to a facade, as the analysis saw it once.
 *
 * @param collectors the metrics that it may be for; empty if they are not all known
 * @param keys the keys; empty if they are not known
 */
public record PassedLabels(
    Tree tree,
    String method,
    PathCondition caller,
    List<DeclaredCollector> collectors,
    Optional<SortedSet<String>> keys)
    implements Observation {

  public PassedLabels {
    collectors = List.copyOf(collectors);
  }

  @Override
  public boolean isSurelyWrong() {
    return isKnown() && collectors.stream().allMatch(this::lacks);
  }

  /** Whether a metric surely has other label names. */
  private boolean lacks(DeclaredCollector collector) {
    return namesOf(collector).filter(names -> !names.equals(keys.orElseThrow())).isPresent();
  }

  @Override
  public boolean isProven() {
    return isKnown()
        && collectors.stream()
            .allMatch(each -> namesOf(each).filter(keys.orElseThrow()::equals).isPresent());
  }

  private static Optional<Set<String>> namesOf(DeclaredCollector collector) {
    Set<String> names = new HashSet<>();
    for (Optional<String> label : collector.labels()) {
      if (label.isEmpty()) {
        return Optional.empty();
      }
      names.add(label.get());
    }
    return Optional.of(names);
  }

  @Override
  public boolean isKnown() {
    return !collectors.isEmpty() && keys.isPresent();
  }

  @Override
  public boolean takesArray() {
    return false;
  }
}
