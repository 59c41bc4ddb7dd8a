package org.metricdef.demo.base;

/** The demo cannot go on. The message tells a person why. Nothing else is shown. */
public final class DemoException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says why. */
  public DemoException(String message) {
    super(message);
  }

  /** Says why, and what was behind it. */
  public DemoException(String message, Throwable cause) {
    super(message, cause);
  }
}
