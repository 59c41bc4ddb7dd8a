package org.metricdef.lint.emitted;

/** How the value of a series moves. */
public enum SeriesKind {
  /** It only goes up, from 0. */
  COUNTER("a counter"),
  /** It goes up and down. */
  GAUGE("a gauge"),
  /** Each value is a native histogram. */
  HISTOGRAM("a native histogram");

  private final String described;

  SeriesKind(String described) {
    this.described = described;
  }

  /** The kind with its article. */
  public String described() {
    return described;
  }
}
