package org.metricdef.testbed.exchange;

import java.nio.file.Path;

/** A file cannot be replayed; the message names the file, the line and the reason. */
public final class BadReplayFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadReplayFileException(Path file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
  }
}
