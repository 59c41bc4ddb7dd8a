package org.metricdef.processor.raw;

/** The handle of a metric set that records what a metric records. */
public enum RawKind {
  COUNTER,
  GAUGE,
  HISTOGRAM,
  TIMER,
  SUMMARY,
  TRACKED_GAUGE,
  TRACKED_COUNTER,
  INFO,
  /** No handle does. */
  OTHER
}
