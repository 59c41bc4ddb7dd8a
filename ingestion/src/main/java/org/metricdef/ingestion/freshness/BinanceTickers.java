package org.metricdef.ingestion.freshness;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.rest.RequestBudget;
import org.metricdef.ingestion.rest.RequestOutcome;
import org.metricdef.ingestion.rest.RestAnswer;
import org.metricdef.ingestion.rest.RestClient;
import org.metricdef.ingestion.rest.RestException;
import org.metricdef.ingestion.rest.RestSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Binance's {@code GET /api/v3/ticker/24hr}. One request tells of all symbols. A few are asked for
 * by name, which costs less. The servers are asked in turn, so that one that lags hides nothing for
 * long. Used by one thread.
 */
final class BinanceTickers implements Tickers {

  private static final Logger LOG = LoggerFactory.getLogger(BinanceTickers.class);

  private static final String RESOURCE = "/api/v3/ticker/24hr?type=MINI";

  /** A request for up to so many symbols costs no more than one for a single symbol. */
  private static final int FEW = 20;

  private static final int WEIGHT_OF_FEW = 2;
  private static final int WEIGHT_OF_ALL = 80;

  /** Some ten times what the exchange answers. */
  private static final int LONGEST_ANSWER = 16 << 20;

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  /** Whoever would have to wait longer does without. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final RestClient client;
  private final RequestBudget budget;
  private final FreshnessMetrics metrics;
  private final TimeSource time;
  private int turn;

  /** A client that connects to nothing before it is asked. */
  BinanceTickers(List<URI> urls, RequestBudget budget, FreshnessMetrics metrics, TimeSource time) {
    this.client = new RestClient(new RestSettings(urls, CONNECT_TIMEOUT, TIMEOUT, LONGEST_ANSWER));
    this.budget = budget;
    this.metrics = metrics;
    this.time = time;
  }

  @Override
  public int weight(int symbols) {
    int pages = (symbols + FEW - 1) / FEW;
    return asksForAll(symbols) ? WEIGHT_OF_ALL : pages * WEIGHT_OF_FEW;
  }

  /** All of them cost too much at once where the allowance is small. */
  private boolean asksForAll(int symbols) {
    return symbols > FEW && WEIGHT_OF_ALL <= budget.largestRequest();
  }

  @Override
  public Map<String, Long> lastIds(Set<String> wanted)
      throws TickersUnavailableException, InterruptedException {
    turn++;
    if (asksForAll(wanted.size())) {
      return ask(RESOURCE, WEIGHT_OF_ALL);
    }
    Map<String, Long> all = new HashMap<>();
    List<String> sorted = List.copyOf(new TreeSet<>(wanted));
    for (int from = 0; from < sorted.size(); from += FEW) {
      List<String> page = sorted.subList(from, Math.min(sorted.size(), from + FEW));
      try {
        all.putAll(ask(RESOURCE + "&symbols=" + list(page), WEIGHT_OF_FEW));
      } catch (TickersUnavailableException refused) {
        if (!refused.isRefusal() || WEIGHT_OF_ALL > budget.largestRequest()) {
          throw refused;
        }
        // One symbol that is not listed any more makes such a request an error.
        LOG.debug("asking for all tickers, since those of some were refused", refused);
        return ask(RESOURCE, WEIGHT_OF_ALL);
      }
    }
    return all;
  }

  private static String list(List<String> symbols) {
    String json =
        symbols.stream().map(s -> '"' + s + '"').collect(Collectors.joining(",", "[", "]"));
    return URLEncoder.encode(json, StandardCharsets.UTF_8);
  }

  private Map<String, Long> ask(String resource, int weight)
      throws TickersUnavailableException, InterruptedException {
    Optional<Duration> wait = budget.reserve(weight, LONGEST_WAIT);
    if (wait.isEmpty()) {
      throw new TickersUnavailableException("all requests to the exchange have to pause", null);
    }
    time.sleep(wait.get());
    try {
      RestAnswer answer = client.get(resource, turn % client.servers());
      answer.usedWeight().ifPresent(budget::used);
      Map<String, Long> lastIds = decode(answer);
      metrics.requested(RequestOutcome.OK, answer.usedWeight());
      return lastIds;
    } catch (RestException.RateLimited limited) {
      budget.pause(limited.retryAfter());
      throw failed(RequestOutcome.RATE_LIMITED, limited);
    } catch (RestException.Banned banned) {
      budget.ban(banned.retryAfter());
      throw failed(RequestOutcome.BANNED, banned);
    } catch (RestException failed) {
      throw failed(RequestOutcome.UNAVAILABLE, failed);
    }
  }

  private Map<String, Long> decode(RestAnswer answer) throws TickersUnavailableException {
    try {
      return TickerDecoder.decode(answer.body());
    } catch (TickersUnavailableException bad) {
      metrics.requested(RequestOutcome.BAD_ANSWER, answer.usedWeight());
      throw new TickersUnavailableException(answer.host() + ": " + bad.getMessage(), bad);
    }
  }

  private TickersUnavailableException failed(RequestOutcome outcome, RestException failure) {
    metrics.requested(outcome, OptionalInt.empty());
    return new TickersUnavailableException(String.valueOf(failure.getMessage()), failure);
  }
}
