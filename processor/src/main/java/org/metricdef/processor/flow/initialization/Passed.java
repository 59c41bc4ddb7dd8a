package org.metricdef.processor.flow.initialization;

/** Which of the values that are followed a call passes on as arguments. */
enum Passed {
  NONE,
  /** Each of them is written as {@code this}. */
  THIS,
  OTHERS
}
