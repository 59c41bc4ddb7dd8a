package org.metricdef.ingestion.exchange;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to connect again. The pause is random between nothing and a bound that doubles with each
 * attempt ("full jitter": clients that lost one server do not come back all at once). The bound
 * starts over only after a connection that held, so that a server that accepts and drops is not
 * hammered. The first planned replacement of a good connection has no pause.
 */
public final class ReconnectPolicy {

  private static final int MOST_DOUBLINGS = 30;

  private final ReconnectSettings settings;
  private final RandomGenerator random;
  private int attempts;
  private int fruitless;

  public ReconnectPolicy(ReconnectSettings settings, RandomGenerator random) {
    this.settings = settings;
    this.random = random;
  }

  /**
   * The pause before the next attempt. Empty if there is to be none.
   *
   * @param reason what ended the connection, or kept it from being opened
   * @param lifetime how long it was open
   * @param brought whether a trade came over it, or would have where trades are rare
   */
  Optional<Duration> pauseAfter(DisconnectReason reason, Duration lifetime, boolean brought) {
    fruitless = brought ? 0 : fruitless;
    if (settings.maxReconnects() >= 0 && fruitless >= settings.maxReconnects()) {
      return Optional.empty();
    }
    fruitless++;
    boolean stable = lifetime.compareTo(settings.stableAfter()) >= 0;
    attempts = stable ? 0 : attempts;
    boolean atOnce = reason.isPlanned() && attempts == 0;
    attempts++;
    return Optional.of(atOnce ? Duration.ZERO : jittered(bound(attempts - 1)));
  }

  private Duration bound(int doublings) {
    Duration doubled = settings.base().multipliedBy(1L << Math.min(doublings, MOST_DOUBLINGS));
    return doubled.compareTo(settings.longest()) < 0 ? doubled : settings.longest();
  }

  private Duration jittered(Duration bound) {
    return Duration.ofNanos(random.nextLong(bound.toNanos() + 1));
  }
}
