package org.metricdef.processor.ruleset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a finding does to the build. */
public enum Severity {
  /** It stops the build. */
  ERROR,
  /** It is shown. */
  WARNING,
  /** It is not shown; the catalogue tells of it all the same. */
  OFF;

  /** The severity of that name, as an option gives it. */
  public static Optional<Severity> named(String name) {
    return Arrays.stream(values()).filter(each -> each.toString().equals(name)).findFirst();
  }

  /** The name as options and documents write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
