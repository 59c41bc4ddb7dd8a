package org.metricdef.ingestion.publish;

/** The topics that exist cannot be used together. An operator has to change them. */
public final class UnusableTopicsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With what is wrong. */
  public UnusableTopicsException(String message) {
    super(message);
  }
}
