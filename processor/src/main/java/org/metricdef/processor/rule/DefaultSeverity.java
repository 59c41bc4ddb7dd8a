package org.metricdef.processor.rule;

import java.util.Set;
import javax.tools.Diagnostic;

/** How a rule's findings are reported where nobody says otherwise. */
public final class DefaultSeverity {

  /** Rules of which a finding makes no call fail. */
  private static final Set<String> WARNINGS = Set.of(UnboundedLabelValueRule.ID);

  private DefaultSeverity() {}

  /** The kind of message for a rule. */
  public static Diagnostic.Kind of(String rule) {
    return WARNINGS.contains(rule) ? Diagnostic.Kind.WARNING : Diagnostic.Kind.ERROR;
  }
}
