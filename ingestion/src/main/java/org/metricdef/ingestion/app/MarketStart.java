package org.metricdef.ingestion.app;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.app.symbols.ChosenSymbols;
import org.metricdef.ingestion.app.symbols.MarketMetrics;
import org.metricdef.ingestion.app.symbols.MarketSource;
import org.metricdef.ingestion.app.symbols.MarketWatch;
import org.metricdef.ingestion.app.symbols.NoMarketsException;
import org.metricdef.ingestion.market.MarketDirectory;
import org.metricdef.ingestion.market.Markets;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.publish.MarketStore;
import org.metricdef.ingestion.rest.RequestBudget;
import org.metricdef.ingestion.trade.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Learns what the exchange's symbols are, and which of them this run carries. */
final class MarketStart {

  private static final Logger LOG = LoggerFactory.getLogger(MarketStart.class);

  private final Settings settings;
  private final TimeSource time;
  private final MarketMetrics metrics;
  private final RequestBudget budget;
  private final MarketSource source;

  MarketStart(Settings settings, IngestionMetrics metrics, TimeSource time) {
    this.settings = settings;
    this.time = time;
    this.metrics = new MarketMetrics(metrics);
    this.budget = new RequestBudget(settings.repair().weightPerMinute(), time);
    this.source = new MarketSource(
        settings.repair().restUrls(),
        budget,
        this.metrics,
        Optional.of(new MarketStore(settings.kafka(), Exchange.BINANCE)),
        time);
  }

  /**
   * What is known of the symbols when the run begins.
   *
   * @param directory what the symbols are
   * @param chosen which of them are carried
   * @param budget what may be asked of the exchange
   */
  record Opened(
      Settings settings,
      MarketDirectory directory,
      ChosenSymbols chosen,
      RequestBudget budget,
      MarketSource source,
      MarketMetrics metrics,
      TimeSource time) {

    /** What keeps the directory up to date. It does nothing before it is started. */
    MarketWatch watch(Consumer<Throwable> died) {
      Duration every = settings.listing().askEvery();
      return new MarketWatch(
          source,
          directory,
          settings.listing().symbols(),
          chosen,
          metrics,
          every,
          time,
          new SplittableRandom(),
          died);
    }
  }

  /**
   * Asks the exchange, or Kafka if the exchange does not answer. The topics have to be there.
   *
   * @param carriedBefore symbols whose trades are in Kafka
   * @throws CannotStartException if neither says what the symbols are, or one that is configured
   *     was never listed
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  Opened open(Set<String> carriedBefore) throws CannotStartException, InterruptedException {
    MarketSource.Loaded loaded;
    try {
      loaded = source.load();
    } catch (NoMarketsException none) {
      throw new CannotStartException(String.valueOf(none.getMessage()), none);
    }
    Markets markets = loaded.markets();
    ChosenSymbols chosen = settings.listing().symbols().with(markets, carriedBefore);
    Optional<String> problem = chosen.problem();
    if (problem.isPresent()) {
      throw refused(problem.get(), loaded.fresh());
    }
    chosen
        .ofWildcard()
        .forEach((wildcard, symbols) -> LOG.info("{} gives {} symbols", wildcard, symbols.size()));
    LOG.info(
        "symbols: {} of the {} that the exchange lists",
        chosen.carried().size(),
        markets.listed().size());
    if (loaded.fresh()) {
      source.keep(markets);
    }
    return new Opened(
        settings, new MarketDirectory(markets), chosen, budget, source, metrics, time);
  }

  /** A symbol may be newer than a list that Kafka had kept, so that a later start can succeed. */
  private static CannotStartException refused(String problem, boolean fresh) {
    return fresh
        ? CannotStartException.ofUsage("the symbols cannot be carried: " + problem)
        : CannotStartException.ofOldList(
            "the symbols cannot be carried, as far as the list in Kafka"
                + " tells, since the exchange gives none: " + problem);
  }
}
