package org.metricdef.lint.diff;

import java.util.List;
import org.metricdef.lint.opsrule.OpsFinding;

/**
 * A change with what it breaks.
 *
 * @param broken findings about rules and dashboards that were right before, and of which this is
 *     the cause
 * @param isKnown whether a baseline has it
 */
public record JudgedChange(Change change, List<OpsFinding> broken, boolean isKnown) {

  public JudgedChange {
    broken = List.copyOf(broken);
  }

  /** Whether it breaks what asks for the metric, by its kind or as rules show. */
  public boolean breaks() {
    return change.kind().breaks() || !broken.isEmpty();
  }

  /** The same change, which a baseline has. */
  public JudgedChange known() {
    return new JudgedChange(change, broken, true);
  }
}
