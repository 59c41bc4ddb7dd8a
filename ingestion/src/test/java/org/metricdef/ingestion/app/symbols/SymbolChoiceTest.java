package org.metricdef.ingestion.app.symbols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metricdef.ingestion.Listed;
import org.metricdef.ingestion.market.Market;
import org.metricdef.ingestion.market.Markets;

class SymbolChoiceTest {

  private static final Markets MARKETS =
      Listed.markets(List.of("BTCUSDT", "ETHUSDT", "BTCFDUSD", "BTCUSD", "ETHBTC", "币安人生USDT"));

  @Test
  void symbolsMayBeWrittenInAnyCaseAndAnyScript() {
    ChosenSymbols chosen = SymbolChoice.of(List.of("btcusdt", " EthBtc ", "BTCUSDT", "币安人生usdt"))
        .with(MARKETS, Set.of());
    assertThat(chosen.problem()).isEmpty();
    assertThat(chosen.carried()).containsExactly("BTCUSDT", "ETHBTC", "币安人生USDT");
  }

  @Test
  void aWildcardGivesTheSymbolsWithItsQuoteAssetAndNoOthers() {
    ChosenSymbols chosen = SymbolChoice.of(List.of("*usd", "ethbtc")).with(MARKETS, Set.of());
    // Not BTCFDUSD, though it ends so.
    assertThat(chosen.carried()).containsExactly("BTCUSD", "ETHBTC");
    assertThat(SymbolChoice.of(List.of("*USDT")).with(MARKETS, Set.of()).carried())
        .containsExactly("BTCUSDT", "ETHUSDT", "币安人生USDT");
    assertThat(SymbolChoice.of(List.of("*")).with(MARKETS, Set.of()).carried())
        .isEqualTo(MARKETS.listed().keySet());
  }

  /** What is halted trades again some time; BREAK is where the exchange leaves what it gave up. */
  @Test
  void aWildcardLeavesOutWhatTheExchangeGaveUp() {
    List<Market> markets = new ArrayList<>(MARKETS.listed().values());
    markets.add(new Market("LUNAUSDT", "BREAK", "LUNA", "USDT"));
    markets.add(new Market("SOLUSDT", "HALT", "SOL", "USDT"));
    Markets listed = Markets.of(1, markets, List.of());
    assertThat(SymbolChoice.of(List.of("*USDT")).with(listed, Set.of()).carried())
        .contains("SOLUSDT")
        .doesNotContain("LUNAUSDT");
    assertThat(SymbolChoice.of(List.of("lunausdt")).with(listed, Set.of()).carried())
        .containsExactly("LUNAUSDT");
  }

  @Test
  void aSymbolThatWasNeverListedIsToldWithThoseThatMayBeMeant() {
    ChosenSymbols chosen = SymbolChoice.of(List.of("BTCFDUSDT", "NOPEJPY")).with(MARKETS, Set.of());
    assertThat(chosen.problem())
        .contains(
            "the exchange has never listed BTCFDUSDT; did you mean BTCFDUSD, BTCUSDT, BTCUSD?;"
                + " the exchange has never listed NOPEJPY");
  }

  @Test
  void aWildcardThatGivesNothingIsToldSo() {
    assertThat(
            SymbolChoice.of(List.of("*brl", "btcusdt")).with(MARKETS, Set.of()).problem())
        .contains("*BRL matches nothing: the exchange lists no symbol with the quote asset BRL");
  }

  @Test
  void aSymbolThatIsNotListedAnyMoreIsNoFaultWhileThereAreOthers() {
    Markets now = Listed.markets(2, List.of("BTCUSDT")).after(MARKETS);
    ChosenSymbols chosen =
        SymbolChoice.of(List.of("btcusdt", "ethbtc", "OLDUSDT")).with(now, Set.of("OLDUSDT"));
    assertThat(chosen.problem()).isEmpty();
    assertThat(chosen.carried()).containsExactly("BTCUSDT");
    assertThat(chosen.gone()).containsExactly("ETHBTC", "OLDUSDT");
    assertThat(chosen.watched()).containsExactly("BTCUSDT", "ETHBTC", "OLDUSDT");
    assertThat(SymbolChoice.of(List.of("ethbtc")).with(now, Set.of()).problem())
        .contains("the exchange does not list any more: ETHBTC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "B", "BTC/USDT", "BTC*", "*BTC*", "**", "BTC USDT", "*BTC/"})
  void whatIsNeitherASymbolNorAWildcardIsRefused(String text) {
    assertThatThrownBy(() -> SymbolChoice.of(List.of(text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a symbol");
  }

  @Test
  void whatDoesNotTradeIsToldWithItsCondition() {
    Markets now = Markets.of(
        2,
        List.of(
            Listed.market("BTCUSDT"),
            new Market("ETHUSDT", "HALT", "ETH", "USDT"),
            new Market("XUSDT", "BREAK", "X", "USDT"),
            new Market("YUSDT", "END_OF_DAY", "Y", "USDT"),
            new Market("ZUSDT", "CANCEL_ONLY", "Z", "USDT"),
            new Market("AUSDT", "AUCTION_MATCH", "A", "USDT"),
            new Market("NEWNAMEBTC", "TRADING", "ETH", "BTC")),
        MARKETS.listed().values());
    SymbolConditions conditions = SymbolConditions.of(
        List.of(
            "BTCUSDT", "ETHUSDT", "XUSDT", "YUSDT", "ZUSDT", "AUSDT", "BTCFDUSD", "ETHBTC", "GONE"),
        now);
    assertThat(conditions.inWords())
        .contains("8 do not trade: halt ETHUSDT; break XUSDT; end_of_day YUSDT; cancel_only ZUSDT;"
            + " unknown_status AUSDT; delisted BTCFDUSD, GONE; renamed ETHBTC");
    assertThat(conditions.count(SymbolCondition.DELISTED)).isEqualTo(2);
    assertThat(conditions.count(SymbolCondition.RENAMED)).isEqualTo(1);
    assertThat(SymbolCondition.successor("ETHBTC", now)).contains("NEWNAMEBTC");
    assertThat(SymbolConditions.of(List.of("BTCUSDT"), now).inWords()).isEmpty();
  }
}
