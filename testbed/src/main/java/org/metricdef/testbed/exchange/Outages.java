package org.metricdef.testbed.exchange;

import java.time.Duration;

/** What the exchange's server does not do for a while. */
final class Outages {

  private volatile long noPongsUntil = System.nanoTime();
  private volatile long refusingUntil = noPongsUntil;
  private volatile long muteTcpUntil = noPongsUntil;
  private volatile long muteWebSocketUntil = noPongsUntil;

  boolean noPongs() {
    return ahead(noPongsUntil);
  }

  boolean refusing() {
    return ahead(refusingUntil);
  }

  boolean muteTcp() {
    return ahead(muteTcpUntil);
  }

  boolean muteWebSocket() {
    return ahead(muteWebSocketUntil);
  }

  void noPongsFor(Duration time) {
    noPongsUntil = in(time);
  }

  void refuseFor(Duration time) {
    refusingUntil = in(time);
  }

  void muteTcpFor(Duration time) {
    muteTcpUntil = in(time);
  }

  void muteWebSocketFor(Duration time) {
    muteWebSocketUntil = in(time);
  }

  void end() {
    noPongsFor(Duration.ZERO);
    refuseFor(Duration.ZERO);
    muteTcpFor(Duration.ZERO);
    muteWebSocketFor(Duration.ZERO);
  }

  private static boolean ahead(long nanos) {
    return nanos - System.nanoTime() > 0;
  }

  private static long in(Duration time) {
    return System.nanoTime() + time.toNanos();
  }
}
