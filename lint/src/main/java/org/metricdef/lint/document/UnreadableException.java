package org.metricdef.lint.document;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metricdef.lint.finding.Location;

/** A document that cannot be read. The message says what is wrong with it, without the place. */
public final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Location at;

  public UnreadableException(Location at, String message) {
    super(message);
    this.at = at;
  }

  UnreadableException(Location at, String message, Throwable cause) {
    super(message, cause);
    this.at = at;
  }

  /** Where it is wrong. */
  public Optional<Location> at() {
    return Optional.ofNullable(at);
  }
}
