package org.metricdef.testbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class TradeSimulatorTest {

  private static final List<String> SYMBOLS = List.of("BTCUSDT", "ETHUSDT", "NEWCOIN");

  @Test
  void sameSeedGivesTheSameFramesOnEveryJdk() {
    assertThat(frames(new TradeSimulator(1, SYMBOLS, 500)))
        .isEqualTo(frames(new TradeSimulator(1, SYMBOLS, 500)))
        .isNotEqualTo(frames(new TradeSimulator(2, SYMBOLS, 500)));
    // Pinned: a JDK that draws otherwise would make two people's runs of one seed differ.
    assertThat(new TradeSimulator(42, List.of("BTCUSDT"), 1).frames().next().json())
        .isEqualTo("{\"e\":\"trade\",\"E\":1768262400118,\"s\":\"BTCUSDT\",\"t\":3735683259,"
            + "\"p\":\"61837.56000000\",\"q\":\"0.00106000\","
            + "\"T\":1768262400117,\"m\":false,\"M\":true}");
  }

  @Test
  void everyFrameSaysWhatItsTradeSays() throws Exception {
    for (TradeFrame frame : frames(new TradeSimulator(3, SYMBOLS, 2_000))) {
      assertThat(frame.json())
          .matches("\\{\"e\":\"trade\",\"E\":[0-9]{13},\"s\":\"[A-Z]+\",\"t\":[0-9]+,"
              + "\"p\":\"[0-9]+\\.[0-9]{8}\",\"q\":\"[0-9]+\\.[0-9]{8}\","
              + "\"T\":[0-9]{13},\"m\":(true|false),\"M\":true}");
      assertThat(TradeFrameParser.parse(frame.json())).isEqualTo(frame);
      assertThat(TradeFrameParser.parse(frame.enveloped())).isEqualTo(frame);
    }
  }

  @Test
  void idsAreContiguousAndTimesNeverStepBackPerSymbol() {
    Map<String, SentTrade> last = new HashMap<>();
    for (TradeFrame frame : frames(new TradeSimulator(3, SYMBOLS, 5_000))) {
      SentTrade trade = frame.trade();
      SentTrade before = last.put(trade.symbol(), trade);
      if (before != null) {
        assertThat(trade.tradeId()).isEqualTo(before.tradeId() + 1);
        assertThat(trade.tradeTimeMillis()).isGreaterThanOrEqualTo(before.tradeTimeMillis());
      }
    }
    assertThat(last.keySet()).containsExactlyInAnyOrderElementsOf(SYMBOLS);
  }

  @Test
  void tradesComeInBursts() {
    Map<Long, Integer> perTenth = new HashMap<>();
    for (TradeFrame frame : frames(new TradeSimulator(3, SYMBOLS, 20_000))) {
      perTenth.merge(frame.trade().tradeTimeMillis() / 100, 1, Integer::sum);
    }
    double mean = perTenth.values().stream().mapToInt(n -> n).average().orElseThrow();
    int most = perTenth.values().stream().mapToInt(n -> n).max().orElseThrow();
    assertThat((double) most).isGreaterThan(20 * mean);
  }

  @Test
  void countIsKeptAndTheEndIsTheEnd() {
    Iterator<TradeFrame> frames = new TradeSimulator(3, SYMBOLS, 1).frames();
    frames.next();
    assertThat(frames.hasNext()).isFalse();
    assertThatThrownBy(frames::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void senselessRunsAreRefused() {
    assertThatThrownBy(() -> new TradeSimulator(3, List.of(), 1)).hasMessage("no symbols to trade");
    assertThatThrownBy(() -> new TradeSimulator(3, List.of("btc"), 1))
        .hasMessage("not a symbol: 'btc'");
    assertThatThrownBy(() -> new TradeSimulator(3, SYMBOLS, -1))
        .hasMessage("a negative number of trades: -1");
  }

  private static List<TradeFrame> frames(TradeSource source) {
    List<TradeFrame> frames = new ArrayList<>();
    source.frames().forEachRemaining(frames::add);
    return frames;
  }
}
