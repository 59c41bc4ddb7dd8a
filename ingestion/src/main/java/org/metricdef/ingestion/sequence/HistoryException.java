package org.metricdef.ingestion.sequence;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why the exchange's history gave no answer that can be believed. None of it says that ids lack.
 */
public abstract sealed class HistoryException extends Exception {

  private static final long serialVersionUID = 1;

  private HistoryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** We ask too much, and have to pause. */
  public static final class RateLimited extends HistoryException {

    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    /** To be asked again after this time, not before. */
    public RateLimited(Duration retryAfter) {
      super("the exchange limits our requests for " + retryAfter.toSeconds() + " s", null);
      this.retryAfter = retryAfter;
    }

    /** How long not to ask. */
    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /** Our address is banned for a while; to ask within it makes it longer. */
  public static final class Banned extends HistoryException {

    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    /** To be asked again after this time, not before. */
    public Banned(Duration retryAfter) {
      super("the exchange bans our address for " + retryAfter.toSeconds() + " s", null);
      this.retryAfter = retryAfter;
    }

    /** How long not to ask. */
    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /** No connection, no answer in time, or one that is no success. */
  public static final class Unavailable extends HistoryException {

    private static final long serialVersionUID = 1;

    /** With what happened, and what caused it, or null. */
    public Unavailable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** An answer that is not what was asked for. */
  public static final class BadAnswer extends HistoryException {

    private static final long serialVersionUID = 1;

    /** With what is wrong, and what found it, or null. */
    public BadAnswer(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
