package org.metricdef.ingestion.publish;

/**
 * A topic of ours holds a record that this program cannot read. That is a fault of the data, and no
 * programming error: whoever meets it goes past the record, or tries again until it is replaced.
 */
public final class UnreadableDataException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With what cannot be read. */
  public UnreadableDataException(String message) {
    super(message);
  }

  /** With what cannot be read, and what found that. */
  public UnreadableDataException(String message, Throwable cause) {
    super(message, cause);
  }
}
