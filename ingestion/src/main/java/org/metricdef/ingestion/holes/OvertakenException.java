package org.metricdef.ingestion.holes;

/**
 * Another process began to write late trades while this one did. What this one was writing is there
 * in full or not at all.
 */
public final class OvertakenException extends Exception {

  private static final long serialVersionUID = 1;

  OvertakenException(String topic, Throwable cause) {
    super(
        "another process began to write to "
            + topic
            + " at the same moment, a running producer or another retry, and this one has stopped;"
            + " 'ingestion holes list' shows what is still missing, if anything is",
        cause);
  }
}
