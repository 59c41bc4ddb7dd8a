package org.metricdef.ingestion.exchange;

import java.time.Duration;
import java.util.Set;

/** The live trades of an exchange. Safe for use by several threads. */
public interface TradeFeed {

  /** Begins to connect; to be called once. */
  void start();

  /**
   * Sets whose trades are wanted, in place of what was wanted before. Returns at once. The exchange
   * is told later.
   *
   * @param wanted as the exchange spells them, for example BTCUSDT; any number. For none, no
   *     connection is kept.
   */
  void symbols(Set<String> wanted);

  /**
   * Replaces the connections that are to bring these symbols: nothing comes of them, although the
   * exchange says that they trade. Each goes on until another has taken its place. Returns at once.
   */
  void renew(Set<String> symbols);

  /** The symbols whose connection is open and confirmed by the exchange. */
  Set<String> streaming();

  /** How the feed stands now. */
  FeedStatus status();

  /**
   * Ends all connections and opens no other. When this returns true, nothing more reaches the
   * sink.
   *
   * @return whether it was so within the time
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  boolean stop(Duration timeout) throws InterruptedException;
}
