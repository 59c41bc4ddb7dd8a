package org.metricdef.lint.command;

import java.util.Locale;
import org.metricdef.lint.finding.LintFinding;
import org.metricdef.processor.report.Disposition;

/** The least severe finding that makes the command fail. */
enum FailOn {
  ERROR,
  WARNING;

  boolean fails(LintFinding finding) {
    return finding.disposition() == Disposition.ERROR
        || this == WARNING && finding.disposition() == Disposition.WARNING;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
