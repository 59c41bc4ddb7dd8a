package org.metricdef.testbed.exchange;

import java.util.Objects;
import org.metricdef.testbed.fault.FaultPlan;

/**
 * How a simulated exchange behaves.
 *
 * @param pace how long it waits between trades
 * @param heartbeat how it finds dead clients
 * @param startAtOnce true if it starts to trade by itself, as soon as its audience is there; false
 *     if it also waits for {@link SimulatedExchange#startTrading()}
 * @param audience whether it trades when nobody is subscribed
 * @param restLimit how much may be asked of its history
 * @param faultPlan what goes wrong
 * @param story how it tells what its source says
 */
public record ExchangeOptions(
    Pace pace,
    Heartbeat heartbeat,
    boolean startAtOnce,
    Audience audience,
    RestLimit restLimit,
    FaultPlan faultPlan,
    Story story) {

  /** Trades as fast as taken, to subscribers only, with Binance's heartbeat and limit. */
  public static final ExchangeOptions DEFAULTS = new ExchangeOptions(
      Pace.asFastAsTaken(),
      Heartbeat.BINANCE,
      true,
      Audience.AWAITED,
      RestLimit.BINANCE,
      FaultPlan.NONE,
      Story.OF_THE_SOURCE);

  /**
   * How the trades of the source are told.
   *
   * @param most how many of them happen at most
   * @param now whether they happen now, and not when the source says
   * @param restHosts by how many REST servers
   */
  public record Story(long most, boolean now, int restHosts) {

    /** All of them, at their times, by one server. */
    public static final Story OF_THE_SOURCE = new Story(Long.MAX_VALUE, false, 1);

    /** A story; throws IllegalArgumentException if no server tells it. */
    public Story {
      if (restHosts < 1) {
        throw new IllegalArgumentException("not above zero: " + restHosts);
      }
    }
  }

  /**
   * Options.
   *
   * @throws NullPointerException if one is null
   */
  public ExchangeOptions {
    Objects.requireNonNull(pace, "pace");
    Objects.requireNonNull(heartbeat, "heartbeat");
    Objects.requireNonNull(audience, "audience");
    Objects.requireNonNull(restLimit, "restLimit");
    Objects.requireNonNull(faultPlan, "faultPlan");
    Objects.requireNonNull(story, "story");
  }

  /** The same with another pace. */
  public ExchangeOptions withPace(Pace other) {
    return new ExchangeOptions(
        other, heartbeat, startAtOnce, audience, restLimit, faultPlan, story);
  }

  /** The same with another heartbeat. */
  public ExchangeOptions withHeartbeat(Heartbeat other) {
    return new ExchangeOptions(pace, other, startAtOnce, audience, restLimit, faultPlan, story);
  }

  /** The same, but nothing is sent before {@link SimulatedExchange#startTrading()}. */
  public ExchangeOptions startedByHand() {
    return new ExchangeOptions(pace, heartbeat, false, audience, restLimit, faultPlan, story);
  }

  /** The same, but it trades whether or not anybody is subscribed. */
  public ExchangeOptions regardless() {
    return new ExchangeOptions(
        pace, heartbeat, startAtOnce, Audience.IGNORED, restLimit, faultPlan, story);
  }

  /** The same with another limit on its history. */
  public ExchangeOptions withRestLimit(RestLimit other) {
    return new ExchangeOptions(pace, heartbeat, startAtOnce, audience, other, faultPlan, story);
  }

  /** The same with this going wrong. */
  public ExchangeOptions withFaults(FaultPlan other) {
    return new ExchangeOptions(pace, heartbeat, startAtOnce, audience, restLimit, other, story);
  }

  /** The same with its source's trades told so. */
  public ExchangeOptions withStory(Story other) {
    return new ExchangeOptions(pace, heartbeat, startAtOnce, audience, restLimit, faultPlan, other);
  }
}
