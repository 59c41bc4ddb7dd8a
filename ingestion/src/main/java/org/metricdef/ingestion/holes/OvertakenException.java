package org.metricdef.ingestion.holes;

/** Another process began to write late trades while this one did. This one has written nothing. */
public final class OvertakenException extends Exception {

  private static final long serialVersionUID = 1;

  OvertakenException(String topic, Throwable cause) {
    super(
        "another process began to write to "
            + topic
            + " at the same moment, a running producer or another retry; nothing was written here;"
            + " it does the same work, so see what is left and try again if anything is",
        cause);
  }
}
