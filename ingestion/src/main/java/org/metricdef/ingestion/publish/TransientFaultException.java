package org.metricdef.ingestion.publish;

/**
 * The cluster is in a state that passes by itself, for which the Kafka client has no exception:
 * whoever meets it tries again.
 */
public final class TransientFaultException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With what has to pass. */
  public TransientFaultException(String message) {
    super(message);
  }
}
