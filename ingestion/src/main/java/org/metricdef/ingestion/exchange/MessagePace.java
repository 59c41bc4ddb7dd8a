package org.metricdef.ingestion.exchange;

import java.util.concurrent.TimeUnit;

/**
 * Keeps one connection's outgoing messages to what the exchange takes: five in a second, pings and
 * pongs included. Pongs are sent by the transport at once and only noted here; a ping needs a place
 * for itself; a request leaves places for a ping and a pong. The exchange counts messages as they
 * arrive, which may be closer together than they were sent; as there is one request on its way at a
 * time, requests half a second apart are three at most in any second of arrivals.
 */
final class MessagePace {

  private static final int MOST = 4;
  private static final int MOST_WITH_REQUEST = 2;
  private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long BETWEEN_REQUESTS_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  /** When the last few messages were sent; the oldest is overwritten first. */
  private final long[] sent = new long[MOST];

  private long count;
  private long requestNanos;
  private boolean requested;

  /** Notes a message that was sent. */
  synchronized void note(long now) {
    sent[(int) (count % MOST)] = now;
    count++;
  }

  /** Notes a request that was sent. */
  synchronized void noteRequest(long now) {
    note(now);
    requestNanos = now;
    requested = true;
  }

  synchronized boolean mayPing(long now) {
    return within(now) < MOST;
  }

  synchronized boolean mayRequest(long now) {
    boolean apart = !requested || now - requestNanos >= BETWEEN_REQUESTS_NANOS;
    return apart && within(now) < MOST_WITH_REQUEST;
  }

  private int within(long now) {
    int within = 0;
    for (int i = 0; i < Math.min(count, MOST); i++) {
      within += now - sent[i] < WINDOW_NANOS ? 1 : 0;
    }
    return within;
  }
}
