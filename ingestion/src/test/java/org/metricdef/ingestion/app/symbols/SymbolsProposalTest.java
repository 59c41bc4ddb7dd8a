package org.metricdef.ingestion.app.symbols;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Listed;
import org.metricdef.ingestion.market.Market;
import org.metricdef.ingestion.market.Markets;
import org.metricdef.ingestion.publish.GroupSymbols;

/** What an instance does that has these or those symbols configured. */
class SymbolsProposalTest {

  private static final Markets MARKETS =
      Listed.markets(List.of("BTCUSDT", "ETHUSDT", "SOLUSDT", "ETHBTC", "BTCFDUSD"));

  @Test
  void theFirstInstanceSaysWhatTheGroupCarries() {
    GroupSymbols first = changed(Optional.empty(), SymbolsMode.REFUSE, "*usdt", "ethbtc");
    assertThat(first.version()).isEqualTo(1);
    assertThat(first.changedMicros()).isEqualTo(7);
    assertThat(first.written()).containsExactly("*USDT", "ETHBTC");
    assertThat(first.carried()).containsExactly("BTCUSDT", "ETHBTC", "ETHUSDT", "SOLUSDT");
  }

  @Test
  void whoHasTheSameConfiguredCarriesWhatTheGroupDoes() {
    GroupSymbols first = first("btcusdt", "ethbtc");
    for (SymbolsMode mode : SymbolsMode.values()) {
      assertThat(decide(Optional.of(first), mode, "ETHBTC", "BtcUsdt"))
          .isEqualTo(new SymbolsDecision.Keep(first, false));
    }
  }

  @Test
  void aNewListingMakesNoOtherSetAndIsCarriedFromThenOn() {
    GroupSymbols first = first("*usdt");
    Markets later = Listed.markets(List.of("BTCUSDT", "ETHUSDT", "SOLUSDT", "NEWUSDT", "ETHBTC"));
    SymbolsDecision decision =
        proposal(SymbolsMode.REFUSE, "*usdt").against(Optional.of(first), later, Set.of(), 9);
    GroupSymbols next = ((SymbolsDecision.Change) decision).next();
    assertThat(next.version()).isEqualTo(2);
    assertThat(next.written()).containsExactly("*USDT");
    assertThat(next.carried()).containsExactly("BTCUSDT", "ETHUSDT", "NEWUSDT", "SOLUSDT");
    assertThat(
            proposal(SymbolsMode.REFUSE, "*usdt").against(Optional.of(next), later, Set.of(), 10))
        .isEqualTo(new SymbolsDecision.Keep(next, false));
  }

  /** An exchange that gives up a symbol for a while must not take it from the group for good. */
  @Test
  void whatDoesNotTradeNowStaysWithTheGroup() {
    GroupSymbols first = first("*usdt");
    List<Market> markets = new ArrayList<>(
        Listed.markets(List.of("BTCUSDT", "ETHUSDT", "BTCFDUSD")).listed().values());
    markets.add(new Market("SOLUSDT", "BREAK", "SOL", "USDT"));
    Markets broken = Markets.of(2, markets, List.of());
    assertThat(
            proposal(SymbolsMode.REFUSE, "*usdt").against(Optional.of(first), broken, Set.of(), 9))
        .isEqualTo(new SymbolsDecision.Keep(first, false));
    SymbolsDecision replaced = proposal(SymbolsMode.REPLACE, "*usdt", "btcfdusd")
        .against(Optional.of(first), broken, Set.of(), 9);
    assertThat(((SymbolsDecision.Change) replaced).next().carried())
        .containsExactly("BTCFDUSD", "BTCUSDT", "ETHUSDT", "SOLUSDT");
    SymbolsDecision fewer =
        proposal(SymbolsMode.REPLACE, "btcfdusd").against(Optional.of(first), broken, Set.of(), 9);
    assertThat(((SymbolsDecision.Change) fewer).next().carried()).containsExactly("BTCFDUSD");
  }

  @Test
  void anotherSetIsRefusedWithTheDifferenceAndWhatWouldHelp() {
    GroupSymbols first = first("btcusdt", "ethusdt");
    SymbolsDecision.Refuse refuse =
        (SymbolsDecision.Refuse) decide(Optional.of(first), SymbolsMode.REFUSE, "btcusdt", "*btc");
    assertThat(refuse.why())
        .isEqualTo("the group 'g' carries other symbols (version 1): it lacks *BTC, and it has"
            + " ETHUSDT, which is not configured here");
    assertThat(refuse.fix())
        .contains("ingestion symbols list", "--symbols-mode=add", "--symbols-mode=replace");
    SymbolsDecision.Refuse more = (SymbolsDecision.Refuse)
        decide(Optional.of(first), SymbolsMode.REFUSE, "btcusdt", "ethusdt", "solusdt");
    assertThat(more.why()).endsWith("(version 1): it lacks SOLUSDT");
    SymbolsDecision.Refuse fewer =
        (SymbolsDecision.Refuse) decide(Optional.of(first), SymbolsMode.REFUSE, "btcusdt");
    assertThat(fewer.why()).endsWith("(version 1): it has ETHUSDT, which is not configured here");
  }

  @Test
  void addCarriesBothAndTakesNothingAway() {
    GroupSymbols first = first("btcusdt", "ethusdt");
    GroupSymbols both = changed(Optional.of(first), SymbolsMode.ADD, "btcusdt", "solusdt");
    assertThat(both.version()).isEqualTo(2);
    assertThat(both.written()).containsExactly("BTCUSDT", "ETHUSDT", "SOLUSDT");
    // Both instances that made it find their symbols in it.
    assertThat(decide(Optional.of(both), SymbolsMode.ADD, "solusdt"))
        .isEqualTo(new SymbolsDecision.Keep(both, false));
    assertThat(decide(Optional.of(both), SymbolsMode.REFUSE, "btcusdt", "ethusdt"))
        .isEqualTo(new SymbolsDecision.Keep(both, true));
    assertThat(decide(Optional.of(both), SymbolsMode.REFUSE, "btcusdt", "solusdt"))
        .isEqualTo(new SymbolsDecision.Keep(both, true));
  }

  @Test
  void replaceCarriesTheseAlone() {
    GroupSymbols second =
        changed(Optional.of(first("btcusdt", "ethusdt")), SymbolsMode.REPLACE, "btcusdt");
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.carried()).containsExactly("BTCUSDT");
  }

  @Test
  void theRestartOfAnOlderInstanceNeverUndoesANewerVersion() {
    GroupSymbols first = first("btcusdt", "ethusdt");
    GroupSymbols second = changed(Optional.of(first), SymbolsMode.REPLACE, "btcusdt");
    GroupSymbols third = changed(Optional.of(second), SymbolsMode.ADD, "solusdt");
    GroupSymbols fourth = changed(Optional.of(third), SymbolsMode.REPLACE, "ethbtc");
    for (SymbolsMode mode : SymbolsMode.values()) {
      assertThat(decide(Optional.of(fourth), mode, "btcusdt", "ethusdt"))
          .isEqualTo(new SymbolsDecision.Keep(fourth, true));
      assertThat(decide(Optional.of(fourth), mode, "btcusdt"))
          .isEqualTo(new SymbolsDecision.Keep(fourth, true));
      // It never was a version; it was added to one.
      assertThat(decide(Optional.of(fourth), mode, "solusdt"))
          .isEqualTo(new SymbolsDecision.Keep(fourth, true));
    }
    assertThat(decide(Optional.of(fourth), SymbolsMode.REFUSE, "btcfdusd"))
        .isInstanceOf(SymbolsDecision.Refuse.class);
  }

  @Test
  void theWayBackIsDeliberateAndKeepsTheOthersFromComingBackInTheirTurn() {
    GroupSymbols first = first("btcusdt");
    GroupSymbols second = changed(Optional.of(first), SymbolsMode.REPLACE, "ethusdt");
    GroupSymbols back = proposal(SymbolsMode.REPLACE, "btcusdt")
        .replacing(Optional.of(second), MARKETS, Set.of(), 9);
    assertThat(back.version()).isEqualTo(3);
    assertThat(back.carried()).containsExactly("BTCUSDT");
    assertThat(decide(Optional.of(back), SymbolsMode.REPLACE, "ethusdt"))
        .isEqualTo(new SymbolsDecision.Keep(back, true));
  }

  private static GroupSymbols first(String... symbols) {
    return changed(Optional.empty(), SymbolsMode.REFUSE, symbols);
  }

  private static GroupSymbols changed(
      Optional<GroupSymbols> present, SymbolsMode mode, String... symbols) {
    return ((SymbolsDecision.Change) decide(present, mode, symbols)).next();
  }

  private static SymbolsDecision decide(
      Optional<GroupSymbols> present, SymbolsMode mode, String... symbols) {
    return proposal(mode, symbols).against(present, MARKETS, Set.of(), 7);
  }

  private static SymbolsProposal proposal(SymbolsMode mode, String... symbols) {
    return new SymbolsProposal("g", SymbolChoice.of(List.of(symbols)), mode);
  }
}
