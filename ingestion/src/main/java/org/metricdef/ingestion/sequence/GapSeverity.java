package org.metricdef.ingestion.sequence;

import java.util.Locale;

/** How many trades a gap lacks, as a metric label. */
enum GapSeverity {
  /** At most 10: a lost frame or two. */
  MINOR(10),
  /** At most 1,000: one request of the history. */
  MODERATE(1_000),
  /** At most 100,000: a connection that was away. */
  MAJOR(100_000),
  /** More. */
  CRITICAL(Long.MAX_VALUE);

  private final long most;
  private final String label = name().toLowerCase(Locale.ROOT);

  GapSeverity(long most) {
    this.most = most;
  }

  /** The severity of a gap that lacks so many ids. */
  static GapSeverity of(long missing) {
    for (GapSeverity each : values()) {
      if (missing <= each.most) {
        return each;
      }
    }
    return CRITICAL;
  }

  /** The label's value: the name in lower case. */
  String label() {
    return label;
  }
}
