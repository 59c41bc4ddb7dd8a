package org.metricdef.testbed.exchange;

/** A text is not a trade frame; the message says why. */
final class BadFrameException extends Exception {

  private static final long serialVersionUID = 1L;

  BadFrameException(String message) {
    super(message);
  }
}
