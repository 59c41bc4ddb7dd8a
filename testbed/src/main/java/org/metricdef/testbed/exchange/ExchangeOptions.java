package org.metricdef.testbed.exchange;

import java.util.Objects;

/**
 * How a simulated exchange behaves.
 *
 * @param pace how long it waits between trades
 * @param heartbeat how it finds dead clients
 * @param startWhenSubscribed true if the first trade is sent as soon as every symbol has a
 *     subscriber; false if it also waits for {@link SimulatedExchange#startTrading()}
 */
public record ExchangeOptions(Pace pace, Heartbeat heartbeat, boolean startWhenSubscribed) {

  /** Trades as fast as taken, Binance's heartbeat, starts when subscribed. */
  public static final ExchangeOptions DEFAULTS =
      new ExchangeOptions(Pace.asFastAsTaken(), Heartbeat.BINANCE, true);

  /**
   * Options.
   *
   * @throws NullPointerException if pace or heartbeat is null
   */
  public ExchangeOptions {
    Objects.requireNonNull(pace, "pace");
    Objects.requireNonNull(heartbeat, "heartbeat");
  }

  /** The same with another pace. */
  public ExchangeOptions withPace(Pace other) {
    return new ExchangeOptions(other, heartbeat, startWhenSubscribed);
  }

  /** The same with another heartbeat. */
  public ExchangeOptions withHeartbeat(Heartbeat other) {
    return new ExchangeOptions(pace, other, startWhenSubscribed);
  }

  /** The same, but nothing is sent before {@link SimulatedExchange#startTrading()}. */
  public ExchangeOptions startedByHand() {
    return new ExchangeOptions(pace, heartbeat, false);
  }
}
