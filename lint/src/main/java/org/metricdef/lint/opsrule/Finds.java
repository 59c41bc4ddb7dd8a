package org.metricdef.lint.opsrule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.metricdef.lint.finding.Location;
import org.metricdef.lint.rulefile.Query;
import org.metricdef.processor.baseline.CodeText;

/** The findings of one query. What is wrong with the same thing twice is told once. */
final class Finds {

  private record Cause(OpsRule rule, String subject) {}

  private final Query query;
  private final List<OpsFinding> findings = new ArrayList<>();
  private final Set<Cause> told = new HashSet<>();

  Finds(Query query) {
    this.query = query;
  }

  /**
   * Adds a finding.
   *
   * @param subject what it is about, such as the name of a metric
   * @param message what is wrong
   * @param details more lines
   */
  void add(OpsRule rule, Location at, String subject, String message, List<String> details) {
    if (told.add(new Cause(rule, subject))) {
      List<String> lines = new ArrayList<>();
      lines.add("%s: %s".formatted(query.described(), message));
      details.forEach(each -> lines.add("    " + each));
      String expression = query.readings().get(0).text();
      String code = "%s: %s: %s".formatted(query.described(), subject, expression);
      findings.add(new OpsFinding(rule, at, subject, expression, lines, CodeText.shortened(code)));
    }
  }

  List<OpsFinding> all() {
    return List.copyOf(findings);
  }
}
