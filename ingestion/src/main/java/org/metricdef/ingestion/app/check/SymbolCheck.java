package org.metricdef.ingestion.app.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.common.KafkaException;
import org.metricdef.ingestion.app.symbols.ChosenSymbols;
import org.metricdef.ingestion.app.symbols.MarketSource;
import org.metricdef.ingestion.app.symbols.NoMarketsException;
import org.metricdef.ingestion.app.symbols.SymbolChoice;
import org.metricdef.ingestion.app.symbols.SymbolConditions;
import org.metricdef.ingestion.market.Markets;

/** Asks the exchange, or else Kafka, whether the configured symbols are listed. */
public final class SymbolCheck {

  private static final String LISTED = "take it out of --symbols or --symbols-file";

  private final SymbolChoice choice;
  private final MarketSource source;
  private final List<CheckResult> results = new ArrayList<>();
  private final SortedSet<String> carried = new TreeSet<>();

  /** A check of these symbols against the list of this source. */
  public SymbolCheck(SymbolChoice choice, MarketSource source) {
    this.choice = choice;
    this.source = source;
  }

  /**
   * The symbols that a run would carry, once {@link #run} has found them; those that are named if
   * it has found none.
   */
  public Set<String> carried() {
    return carried.isEmpty() ? choice.named() : carried;
  }

  /**
   * Asks.
   *
   * @throws InterruptedException if the thread is interrupted while it waits for an answer
   */
  public List<CheckResult> run() throws InterruptedException {
    try {
      Markets markets = source.load().markets();
      judge(choice.with(markets, Set.of()), markets);
    } catch (NoMarketsException | KafkaException unknown) {
      results.add(CheckResult.failed(
          "symbols", CheckResult.inWords(unknown), "without a list of them no run can start"));
    }
    return results;
  }

  private void judge(ChosenSymbols chosen, Markets markets) {
    carried.addAll(chosen.carried());
    chosen
        .unknown()
        .forEach((symbol, meant) -> results.add(CheckResult.failed(
            "symbol " + symbol, ChosenSymbols.unknown(symbol, meant), "a run would not start")));
    chosen
        .ofWildcard()
        .forEach((wildcard, symbols) -> results.add(
            symbols.isEmpty()
                ? CheckResult.failed(
                    "symbols " + wildcard,
                    ChosenSymbols.matchesNothing(wildcard),
                    "name a quote asset that it lists")
                : CheckResult.ok("symbols " + wildcard, "stands for " + symbols.size())));
    if (chosen.unknown().isEmpty() && carried.isEmpty() && !chosen.gone().isEmpty()) {
      results.add(CheckResult.failed(
          "symbols", "none is listed any more", "name others; a run would not start"));
    }
    SymbolConditions.of(chosen.watched(), markets)
        .of()
        .forEach((symbol, condition) -> results.add(CheckResult.ok(
            "symbol " + symbol,
            "does not trade (" + condition.label() + ")"
                + (condition.isGone() ? "; " + LISTED : "; the others run"))));
  }
}
