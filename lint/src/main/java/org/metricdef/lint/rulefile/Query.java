package org.metricdef.lint.rulefile;

import java.util.List;
import java.util.Map;
import org.metricdef.lint.document.PlacedText;

/**
 * An expression with what uses its result.
 *
 * @param name the name of what it belongs to: an alert, a recorded metric, a panel
 * @param readings the expression; where variables of Grafana stand in it, as it can be read with
 *     something in their place, the likelier reading first
 * @param isCertain whether nothing but texts and durations can come from variables
 * @param uses labels of the result that texts use
 * @param labels the labels that a rule sets
 * @param isGraph whether the values are drawn over time
 */
public record Query(
    QueryKind kind,
    String name,
    List<PlacedText> readings,
    boolean isCertain,
    List<LabelUse> uses,
    Map<String, String> labels,
    boolean isGraph) {

  public Query {
    readings = List.copyOf(readings);
    uses = List.copyOf(uses);
    labels = Map.copyOf(labels);
  }

  /** The query for a message. */
  public String described() {
    return "%s '%s'".formatted(kind.word(), name);
  }
}
