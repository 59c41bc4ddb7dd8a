package org.metricdef.ingestion.app.symbols;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.market.Markets;
import org.metricdef.ingestion.market.rest.ExchangeInfo;
import org.metricdef.ingestion.market.rest.ExchangeInfoUnavailableException;
import org.metricdef.ingestion.publish.MarketStore;
import org.metricdef.ingestion.publish.UnreadableDataException;
import org.metricdef.ingestion.rest.RequestBudget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The exchange's list of symbols: from the exchange, or as Kafka has kept it. */
public final class MarketSource {

  private static final Logger LOG = LoggerFactory.getLogger(MarketSource.class);

  /** A request to each of several servers fits the part of it that may be used at once. */
  private static final int WEIGHT_FOR_ONE_LOOK = 1_200;

  private final ExchangeInfo exchange;
  private final List<URI> urls;
  private final Optional<MarketStore> store;
  private final TimeSource time;

  /**
   * A source.
   *
   * @param urls where the exchange is asked, without a path; the next is asked when one fails
   * @param budget what may be asked of the exchange, by others too
   * @param listener receives what became of each request
   * @param store where lists are kept; empty if nowhere
   */
  public MarketSource(
      List<URI> urls,
      RequestBudget budget,
      ExchangeInfo.Listener listener,
      Optional<MarketStore> store,
      TimeSource time) {
    this.exchange = new ExchangeInfo(urls, budget, listener, time);
    this.urls = List.copyOf(urls);
    this.store = store;
    this.time = time;
  }

  /** A source for one look, which need not be measured, with a budget of its own. */
  public static MarketSource once(List<URI> urls, Optional<MarketStore> store, TimeSource time) {
    RequestBudget budget = new RequestBudget(WEIGHT_FOR_ONE_LOOK, time);
    return new MarketSource(urls, budget, (outcome, weight) -> {}, store, time);
  }

  /**
   * A list, and where it is from.
   *
   * @param fresh whether the exchange gave it just now; if not, Kafka had kept it
   */
  public record Loaded(Markets markets, boolean fresh) {}

  /**
   * The exchange's list with what earlier ones had, or, if the exchange gives none, the last one
   * that Kafka has. Changes nothing in Kafka.
   *
   * @throws NoMarketsException if there is neither
   * @throws KafkaException if the cluster does not answer or refuses
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public Loaded load() throws NoMarketsException, InterruptedException {
    Optional<Markets> kept = kept();
    try {
      Markets fresh = exchange.ask();
      return new Loaded(fresh.after(kept.orElse(Markets.NONE)), true);
    } catch (ExchangeInfoUnavailableException unavailable) {
      Markets old = kept.orElseThrow(() -> none(unavailable));
      Instant asked = Instant.EPOCH.plus(old.askedMicros(), ChronoUnit.MICROS);
      LOG.warn(
          "the exchange does not say what its symbols are ({}); going on with the list in Kafka,"
              + " which is {} old: {}",
          unavailable.getMessage(),
          inWords(age(old)),
          asked.truncatedTo(ChronoUnit.SECONDS));
      return new Loaded(old, false);
    }
  }

  /**
   * The exchange's list, with what an earlier one had.
   *
   * @throws ExchangeInfoUnavailableException if the exchange gives none
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  Markets fresh(Markets earlier) throws ExchangeInfoUnavailableException, InterruptedException {
    return exchange.ask().after(earlier);
  }

  /** A list that another instance has kept in Kafka, if it is newer than this one. */
  Optional<Markets> keptAfter(Markets older) {
    try {
      return kept().filter(found -> found.askedMicros() > older.askedMicros());
    } catch (KafkaException refused) {
      LOG.warn("Kafka does not say what the exchange's symbols are: {}", refused.toString());
      return Optional.empty();
    }
  }

  /**
   * Keeps a list in Kafka. If Kafka refuses, the next one is kept.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void keep(Markets markets) throws InterruptedException {
    try {
      if (store.isPresent()) {
        store.get().write(markets);
      }
    } catch (KafkaException refused) {
      LOG.warn("the list of the exchange's symbols was not kept in Kafka: {}", refused.toString());
    }
  }

  /** How old a list is; not negative. */
  Duration age(Markets markets) {
    return Duration.of(Math.max(0, time.epochMicros() - markets.askedMicros()), ChronoUnit.MICROS);
  }

  private Optional<Markets> kept() {
    try {
      return store.flatMap(MarketStore::read);
    } catch (UnreadableDataException unreadable) {
      LOG.warn("{}; the next one takes its place", unreadable.getMessage());
      return Optional.empty();
    }
  }

  private NoMarketsException none(ExchangeInfoUnavailableException unavailable) {
    String asked = urls.stream().map(URI::toString).collect(Collectors.joining(", "));
    return new NoMarketsException(
        "the exchange does not say what its symbols are, and Kafka has no list from before: "
            + unavailable.getMessage()
            + ". See that one of these answers GET /api/v3/exchangeInfo, or name others with"
            + " --rest-url: "
            + asked,
        unavailable);
  }

  /** A time in its largest unit. */
  private static String inWords(Duration age) {
    if (age.toHours() >= 48) {
      return age.toDays() + " days";
    }
    return age.toMinutes() >= 120 ? age.toHours() + " hours" : age.toMinutes() + " minutes";
  }
}
