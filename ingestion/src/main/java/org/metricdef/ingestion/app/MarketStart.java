package org.metricdef.ingestion.app;

import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.app.symbols.CarriedSymbols;
import org.metricdef.ingestion.app.symbols.ChosenSymbols;
import org.metricdef.ingestion.app.symbols.MarketMetrics;
import org.metricdef.ingestion.app.symbols.MarketSource;
import org.metricdef.ingestion.app.symbols.MarketWatch;
import org.metricdef.ingestion.app.symbols.NoMarketsException;
import org.metricdef.ingestion.app.symbols.SymbolsDecision;
import org.metricdef.ingestion.app.symbols.SymbolsProposal;
import org.metricdef.ingestion.market.MarketDirectory;
import org.metricdef.ingestion.market.Markets;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.publish.GroupSymbols;
import org.metricdef.ingestion.publish.GroupSymbolsStore;
import org.metricdef.ingestion.publish.MarketStore;
import org.metricdef.ingestion.rest.RequestBudget;
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
  private final SymbolsProposal proposal;

  MarketStart(Settings settings, IngestionMetrics metrics, TimeSource time) {
    this.settings = settings;
    this.time = time;
    this.metrics = new MarketMetrics(metrics);
    this.budget = new RequestBudget(settings.repair().weightPerMinute(), time);
    this.source = new MarketSource(
        settings.repair().restUrls(),
        budget,
        this.metrics,
        Optional.of(new MarketStore(settings.kafka(), settings.dataset())),
        time);
    this.proposal = settings.proposal();
  }

  /**
   * What is known of the symbols when the run begins.
   *
   * @param directory what the symbols are
   * @param group which of them the group carries
   * @param carriedBefore symbols that are known to have been listed once
   * @param budget what may be asked of the exchange
   */
  record Opened(
      Settings settings,
      MarketDirectory directory,
      GroupSymbols group,
      Set<String> carriedBefore,
      RequestBudget budget,
      MarketSource source,
      MarketMetrics metrics,
      TimeSource time) {

    /**
     * What keeps the directory up to date. It does nothing before it is started.
     *
     * @param listed receives symbols of the group that the exchange lists since a moment ago
     */
    MarketWatch watch(Consumer<Set<String>> listed, Consumer<Throwable> died) {
      return new MarketWatch(
          source,
          directory,
          new CarriedSymbols(SymbolsProposal.choiceOf(group), group.carried(), carriedBefore),
          metrics,
          settings.listing().askEvery(),
          listed,
          time,
          new SplittableRandom(),
          died);
    }
  }

  /**
   * Asks the exchange, or Kafka if the exchange does not answer, and agrees with the group on what
   * it carries. The topics have to be there.
   *
   * @param carriedBefore symbols whose trades are in Kafka
   * @throws CannotStartException if neither says what the symbols are, one that is configured was
   *     never listed, or the group carries others and is to keep them
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  Opened open(Set<String> carriedBefore) throws CannotStartException, InterruptedException {
    MarketSource.Loaded loaded;
    try {
      loaded = source.load();
    } catch (NoMarketsException none) {
      throw CannotStartException.forNow(String.valueOf(none.getMessage()), none);
    }
    Markets markets = loaded.markets();
    GroupSymbolsStore store = new GroupSymbolsStore(
        settings.kafka(), settings.dataset(), settings.group().name());
    if (!proposal.isOlder(store.read())) {
      requireListed(proposal.choice().with(markets, carriedBefore), loaded.fresh());
    }
    if (loaded.fresh()) {
      // Before the group may carry more: the others look here for what a symbol is.
      source.keep(markets);
    }
    GroupSymbols group = agree(store, markets, carriedBefore);
    LOG.info(
        "symbols: {} of the {} that the exchange lists; version {} of the group's",
        group.carried().size(),
        markets.listed().size(),
        group.version());
    return new Opened(
        settings,
        new MarketDirectory(markets),
        group,
        carriedBefore,
        budget,
        source,
        metrics,
        time);
  }

  private static void requireListed(ChosenSymbols chosen, boolean fresh)
      throws CannotStartException {
    Optional<String> problem = chosen.problem();
    if (problem.isPresent()) {
      throw refused(problem.get(), fresh);
    }
    chosen
        .ofWildcard()
        .forEach((wildcard, symbols) -> LOG.info("{} gives {} symbols", wildcard, symbols.size()));
  }

  private GroupSymbols agree(GroupSymbolsStore store, Markets markets, Set<String> carriedBefore)
      throws CannotStartException, InterruptedException {
    Optional<GroupSymbols> agreed = store.update(
        present -> decide(present, markets, carriedBefore) instanceof SymbolsDecision.Change change
            ? Optional.of(change.next())
            : Optional.empty(),
        time);
    SymbolsDecision decision = decide(agreed, markets, carriedBefore);
    if (decision instanceof SymbolsDecision.Refuse refuse) {
      throw CannotStartException.ofUsage(refuse.why() + "; " + refuse.fix());
    }
    if (decision instanceof SymbolsDecision.Keep keep && keep.older()) {
      LOG.warn(
          "the symbols that are configured here are older than version {} of the group's, which is"
              + " carried; 'ingestion symbols replace' brings them back",
          keep.group().version());
    }
    return agreed.orElseThrow(() -> new IllegalStateException("a group without symbols"));
  }

  private SymbolsDecision decide(
      Optional<GroupSymbols> present, Markets markets, Set<String> carriedBefore) {
    return proposal.against(present, markets, carriedBefore, time.epochMicros());
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
