package org.metricdef.testbed.exchange;

/** Whether the exchange trades when nobody is there to be told. */
public enum Audience {
  /** Each trade waits until its symbol has a subscriber: what is sent was heard by somebody. */
  AWAITED,
  /**
   * As in life: it trades whether or not anybody is subscribed. A subscriber that leaves frames
   * unread for ten seconds is cut off.
   */
  IGNORED
}
