package org.metricdef.processor.report;

import java.util.Locale;
import org.metricdef.processor.ruleset.Severity;

/** What happens to a finding. */
public enum Disposition {
  /** It stops the build. */
  ERROR,
  /** It is shown, and does not stop the build. */
  WARNING,
  /** It is not shown, because its rule is off. */
  OFF,
  /** It is not shown, because a {@code @SuppressWarnings} around it names its rule. */
  SUPPRESSED,
  /** It is not shown, because the baseline of the build has it. */
  BASELINE;

  /** What a severity does to a finding that nothing suppresses. */
  public static Disposition of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case OFF -> OFF;
    };
  }

  /** Whether the compiler prints the finding. */
  public boolean isShown() {
    return this == ERROR || this == WARNING;
  }

  /** The name that the catalogue writes. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
