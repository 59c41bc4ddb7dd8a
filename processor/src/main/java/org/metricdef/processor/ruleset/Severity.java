package org.metricdef.processor.ruleset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a finding does to the build. */
public enum Severity {
  /** It stops the build. */
  ERROR,
  /** It is shown, and does not stop the build. */
  WARNING,
  /** It is not shown, but the catalogue lists it. */
  OFF;

  /** The severity with this name, as options write it. */
  public static Optional<Severity> named(String name) {
    return Arrays.stream(values()).filter(each -> each.toString().equals(name)).findFirst();
  }

  /** The name as options and documents write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
