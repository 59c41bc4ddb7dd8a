package org.metricdef.processor.report;

import java.util.Locale;
import org.metricdef.processor.ruleset.Severity;

/** What became of a finding. */
public enum Treatment {
  /** It stopped the build. */
  ERROR,
  /** It was shown only. */
  WARNING,
  /** Its rule is switched off. */
  OFF,
  /** A {@code @SuppressWarnings} is around it. */
  SUPPRESSED;

  static Treatment of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case OFF -> OFF;
    };
  }

  /** Whether people are told. */
  public boolean isShown() {
    return this == ERROR || this == WARNING;
  }

  /** The name that the catalogue writes. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
