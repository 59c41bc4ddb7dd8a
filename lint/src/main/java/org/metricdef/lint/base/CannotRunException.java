package org.metricdef.lint.base;

/**
 * The check cannot be carried out. The message is for people: what is wrong, where it came from,
 * and how to fix it.
 */
public final class CannotRunException extends Exception {

  private static final long serialVersionUID = 1L;

  public CannotRunException(String message) {
    super(message);
  }

  public CannotRunException(String message, Throwable cause) {
    super(message, cause);
  }
}
