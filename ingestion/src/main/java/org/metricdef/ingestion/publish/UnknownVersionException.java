package org.metricdef.ingestion.publish;

/**
 * A record of the trades is of a version that this program does not know: a newer program has
 * written it. To pass over it would be to ask for its trade again, and to write that twice. So the
 * shard stays closed to this program.
 */
public final class UnknownVersionException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With what was met. */
  public UnknownVersionException(String message) {
    super(message);
  }
}
