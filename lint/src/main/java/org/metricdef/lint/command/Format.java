package org.metricdef.lint.command;

import java.util.Locale;

/** The form of the output. */
enum Format {
  TEXT,
  JSON,
  SARIF,
  GITHUB,
  GITLAB;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
