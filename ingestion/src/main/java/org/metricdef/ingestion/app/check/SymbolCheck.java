package org.metricdef.ingestion.app.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.common.KafkaException;
import org.metricdef.ingestion.app.symbols.ChosenSymbols;
import org.metricdef.ingestion.app.symbols.MarketSource;
import org.metricdef.ingestion.app.symbols.NoMarketsException;
import org.metricdef.ingestion.app.symbols.SymbolConditions;
import org.metricdef.ingestion.app.symbols.SymbolsDecision;
import org.metricdef.ingestion.app.symbols.SymbolsProposal;
import org.metricdef.ingestion.market.Markets;
import org.metricdef.ingestion.publish.GroupSymbols;
import org.metricdef.ingestion.publish.GroupSymbolsStore;
import org.metricdef.ingestion.publish.UnreadableDataException;

/**
 * Asks the exchange, or else Kafka, whether the configured symbols are listed, and Kafka whether
 * the group carries them.
 */
public final class SymbolCheck {

  private static final String LISTED = "take it out of --symbols or --symbols-file";

  private final SymbolsProposal proposal;
  private final MarketSource source;
  private final Optional<GroupSymbolsStore> group;
  private final List<CheckResult> results = new ArrayList<>();
  private final SortedSet<String> carried = new TreeSet<>();
  private Optional<Markets> markets = Optional.empty();

  /**
   * A check of what a run would propose to its group.
   *
   * @param source the list of symbols
   * @param group the group's symbols; empty if Kafka does not answer
   */
  public SymbolCheck(
      SymbolsProposal proposal, MarketSource source, Optional<GroupSymbolsStore> group) {
    this.proposal = proposal;
    this.source = source;
    this.group = group;
  }

  /**
   * The symbols that a run would carry, once {@link #run} has found them; those that are named if
   * it has found none.
   */
  public Set<String> carried() {
    return carried.isEmpty() ? proposal.choice().named() : carried;
  }

  /**
   * Asks.
   *
   * @throws InterruptedException if the thread is interrupted while it waits for an answer
   */
  public List<CheckResult> run() throws InterruptedException {
    try {
      Markets listed = source.load().markets();
      markets = Optional.of(listed);
      Optional<GroupSymbols> present = group.flatMap(GroupSymbolsStore::read);
      if (!proposal.isOlder(present)) {
        judge(proposal.choice().with(listed, Set.of()), listed);
      }
      if (group.isPresent() && results.stream().allMatch(CheckResult::holds)) {
        judge(proposal.against(present, listed, Set.of(), listed.askedMicros()));
      }
    } catch (NoMarketsException | KafkaException | UnreadableDataException unknown) {
      results.add(CheckResult.failed(
          "symbols", CheckResult.inWords(unknown), "without a list of them no run can start"));
    }
    return results;
  }

  private void judge(SymbolsDecision decision) {
    String what = "symbols of group '" + proposal.group() + "'";
    if (decision instanceof SymbolsDecision.Refuse refuse) {
      results.add(CheckResult.failed(what, refuse.why(), refuse.fix()));
    } else if (decision instanceof SymbolsDecision.Change change) {
      carries(change.next());
      results.add(CheckResult.ok(
          what, "would be version " + change.next().version() + ": " + carried.size()));
    } else if (decision instanceof SymbolsDecision.Keep keep) {
      carries(keep.group());
      results.add(CheckResult.ok(
          what,
          "version " + keep.group().version() + " is carried: " + carried.size()
              + (keep.older() ? "; what is configured here is older" : "")));
    }
  }

  private void carries(GroupSymbols symbols) {
    carried.clear();
    carried.addAll(symbols.carried());
  }

  /** What the symbols are, once {@link #run} has found that; else empty. */
  public Optional<Markets> markets() {
    return markets;
  }

  private void judge(ChosenSymbols chosen, Markets list) {
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
    SymbolConditions.of(chosen.watched(), list)
        .of()
        .forEach((symbol, condition) -> results.add(CheckResult.ok(
            "symbol " + symbol,
            "does not trade (" + condition.label() + ")"
                + (condition.isGone() ? "; " + LISTED : "; the others run"))));
  }
}
