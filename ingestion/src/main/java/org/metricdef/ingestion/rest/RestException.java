package org.metricdef.ingestion.rest;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why the exchange gave no answer over REST. */
public abstract sealed class RestException extends Exception {

  private static final long serialVersionUID = 1;

  private RestException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** We ask too much, and have to pause. */
  public static final class RateLimited extends RestException {

    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    RateLimited(Duration retryAfter) {
      super("the exchange limits our requests for " + retryAfter.toSeconds() + " s", null);
      this.retryAfter = retryAfter;
    }

    /** How long not to ask. */
    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /** Our address is banned for a while; to ask within it makes it longer. */
  public static final class Banned extends RestException {

    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    Banned(Duration retryAfter) {
      super("the exchange bans our address for " + retryAfter.toSeconds() + " s", null);
      this.retryAfter = retryAfter;
    }

    /** How long not to ask. */
    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /** No connection, no answer in time, or one that is no success. */
  public static final class Unavailable extends RestException {

    private static final long serialVersionUID = 1;

    Unavailable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
