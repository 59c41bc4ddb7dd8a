package org.metricdef.lint.opsrule;

import java.util.List;
import org.metricdef.lint.finding.Location;

/**
 * Something that is wrong with a rule or dashboard.
 *
 * @param lines the message; the first line is complete in itself
 * @param code what a baseline recognizes it by
 */
public record OpsFinding(OpsRule rule, Location at, List<String> lines, String code) {

  public OpsFinding {
    lines = List.copyOf(lines);
  }
}
