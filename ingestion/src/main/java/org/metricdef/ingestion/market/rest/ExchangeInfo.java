package org.metricdef.ingestion.market.rest;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.market.BadExchangeInfoException;
import org.metricdef.ingestion.market.ExchangeInfoDecoder;
import org.metricdef.ingestion.market.Markets;
import org.metricdef.ingestion.rest.RequestBudget;
import org.metricdef.ingestion.rest.RequestOutcome;
import org.metricdef.ingestion.rest.RestAnswer;
import org.metricdef.ingestion.rest.RestClient;
import org.metricdef.ingestion.rest.RestException;
import org.metricdef.ingestion.rest.RestSettings;

/** Binance's {@code GET /api/v3/exchangeInfo}: every symbol in one answer. */
public final class ExchangeInfo {

  private static final String RESOURCE = "/api/v3/exchangeInfo?showPermissionSets=false";

  /** What a request uses of the exchange's allowance. */
  private static final int WEIGHT = 20;

  /** Some ten times what the exchange's answer has. */
  private static final int LONGEST_ANSWER = 64 << 20;

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** Whoever has to wait longer is told so instead. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final RestClient client;
  private final RequestBudget budget;
  private final Listener listener;
  private final TimeSource time;

  /** Receives what became of each request. */
  public interface Listener {

    /**
     * One request has ended.
     *
     * @param usedWeight what the exchange says our address has used in this minute; empty if it
     *     does not say
     */
    void requested(RequestOutcome outcome, OptionalInt usedWeight);
  }

  /**
   * A client that connects to nothing before it is asked.
   *
   * @param urls of servers, without a path; the next is asked when one fails
   * @param budget what may be asked of the exchange, by others too
   * @throws IllegalArgumentException if there is no server, or one is no http or https URL of a
   *     host alone
   */
  public ExchangeInfo(List<URI> urls, RequestBudget budget, Listener listener, TimeSource time) {
    this(new RestSettings(urls, CONNECT_TIMEOUT, TIMEOUT, LONGEST_ANSWER), budget, listener, time);
  }

  /** The same with other timeouts, and another bound of the answer. */
  ExchangeInfo(RestSettings settings, RequestBudget budget, Listener listener, TimeSource time) {
    this.client = new RestClient(settings);
    this.budget = budget;
    this.listener = listener;
    this.time = time;
  }

  /**
   * What the exchange lists now. Each server is asked once at most, until one answers.
   *
   * @throws ExchangeInfoUnavailableException if none gives a list that is in order, or the exchange
   *     limits our requests
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public Markets ask() throws ExchangeInfoUnavailableException, InterruptedException {
    List<String> problems = new ArrayList<>();
    Exception last = null;
    for (int i = 0; i < client.servers(); i++) {
      awaitBudget();
      try {
        return ask(client);
      } catch (RestException.RateLimited limited) {
        listener.requested(RequestOutcome.RATE_LIMITED, OptionalInt.empty());
        budget.pause(limited.retryAfter());
        throw new ExchangeInfoUnavailableException(String.valueOf(limited.getMessage()), limited);
      } catch (RestException.Banned banned) {
        listener.requested(RequestOutcome.BANNED, OptionalInt.empty());
        budget.ban(banned.retryAfter());
        throw new ExchangeInfoUnavailableException(String.valueOf(banned.getMessage()), banned);
      } catch (RestException failed) {
        listener.requested(RequestOutcome.UNAVAILABLE, OptionalInt.empty());
        problems.add(failed.getMessage());
        last = failed;
      } catch (BadExchangeInfoException bad) {
        listener.requested(RequestOutcome.BAD_ANSWER, OptionalInt.empty());
        problems.add(bad.getMessage());
        last = bad;
      }
    }
    if (last == null) {
      throw new IllegalStateException("there are no servers");
    }
    throw new ExchangeInfoUnavailableException(String.join("; ", problems), last);
  }

  private Markets ask(RestClient servers)
      throws RestException, BadExchangeInfoException, InterruptedException {
    RestAnswer answer = servers.get(RESOURCE);
    answer.usedWeight().ifPresent(budget::used);
    try {
      Markets markets = ExchangeInfoDecoder.decode(answer.body(), time.epochMicros());
      listener.requested(RequestOutcome.OK, answer.usedWeight());
      return markets;
    } catch (BadExchangeInfoException bad) {
      servers.passOver(answer);
      throw new BadExchangeInfoException(answer.host() + ": " + bad.getMessage());
    }
  }

  private void awaitBudget() throws ExchangeInfoUnavailableException, InterruptedException {
    Duration waited = Duration.ZERO;
    Duration wait = budget.take(WEIGHT);
    while (!wait.isZero()) {
      waited = waited.plus(wait);
      if (waited.compareTo(LONGEST_WAIT) > 0) {
        throw new ExchangeInfoUnavailableException(
            "requests have to pause for " + wait.toSeconds() + " s", null);
      }
      time.sleep(wait);
      wait = budget.take(WEIGHT);
    }
  }
}
