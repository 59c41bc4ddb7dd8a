package org.metricdef.demo.chaos;

/** What is waited for. */
interface Condition {

  /** Whether it holds now; it may ask another process. */
  boolean holds() throws InterruptedException;
}
