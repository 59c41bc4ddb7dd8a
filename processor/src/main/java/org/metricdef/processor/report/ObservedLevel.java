package org.metricdef.processor.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the build wants to know of metrics that a client's own API declares. */
public enum ObservedLevel {
  /** Nothing. */
  OFF,
  /** What is surely wrong. */
  ON,
  /** Also what cannot be proven. */
  GUARDED;

  /** The level with this name, as options write it. */
  public static Optional<ObservedLevel> named(String name) {
    return Arrays.stream(values()).filter(each -> each.toString().equals(name)).findFirst();
  }

  /** The name as options and documents write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
