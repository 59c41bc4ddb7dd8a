package org.metricdef.testbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.metricdef.testbed.fault.Fault;
import org.metricdef.testbed.fault.Fault.OfFrames;
import org.metricdef.testbed.fault.FaultKind;
import org.metricdef.testbed.fault.FaultPlan;
import org.metricdef.testbed.fault.FaultPlan.Planned;
import org.metricdef.testbed.fault.Hole;

class FrameFaultsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TradeSource source = new TradeSimulator(7, List.of("BTCUSDT"), 10);
  private final List<String> texts = new ArrayList<>();
  private SimulatedExchange exchange;
  private RecordingClient client;

  @BeforeEach
  void start() throws Exception {
    source.frames().forEachRemaining(frame -> texts.add(frame.json()));
    exchange = SimulatedExchange.start(source, ExchangeOptions.DEFAULTS.startedByHand());
    client = RecordingClient.connect(exchange.url() + "/ws/btcusdt@trade");
  }

  @AfterEach
  void close() throws Exception {
    client.closeBlocking();
    exchange.close();
  }

  @Test
  void splitFramesAreTheSameMessages() throws Exception {
    assertThat(received(new OfFrames(FaultKind.SPLIT, 9), 10)).isEqualTo(texts);
  }

  @Test
  void firstFrameIsLeftInPeaceAndTheNextIsDoubled() throws Exception {
    texts.add(1, texts.get(1));
    assertThat(received(new OfFrames(FaultKind.DOUBLED, 1), 11)).isEqualTo(texts);
  }

  @Test
  void lostFramesDoNotComeAndAreInTheHistory() throws Exception {
    List<String> gone = List.of(texts.remove(1), texts.remove(1));
    assertThat(received(new OfFrames(FaultKind.LOST, 2), 8)).isEqualTo(texts);
    for (String text : gone) {
      SentTrade trade = TradeFrameParser.parse(text).trade();
      assertThat(History.page(exchange, "BTCUSDT", trade.tradeId(), 1)).containsExactly(trade);
    }
  }

  @Test
  void reorderedFrameIsOvertakenBySoMany() throws Exception {
    texts.add(4, texts.remove(1));
    assertThat(received(new OfFrames(FaultKind.REORDERED, 1, 3), 10)).isEqualTo(texts);
  }

  @Test
  void reorderedFrameThatNothingOvertakesComesLast() throws Exception {
    texts.add(9, texts.remove(1));
    assertThat(received(new OfFrames(FaultKind.REORDERED, 1, 100), 10)).isEqualTo(texts);
  }

  @Test
  void oversizedFrameIsTheSameTradeWithManyBlanks() throws Exception {
    String oversized = received(new OfFrames(FaultKind.OVERSIZED, 1), 10).get(1);
    assertThat(oversized.length()).isGreaterThan(256 * 1024);
    assertThat(oversized.replace(" ", "")).isEqualTo(texts.get(1));
  }

  @Test
  void garbageIsNoTrade() throws Exception {
    assertThat(received(new OfFrames(FaultKind.GARBAGE, 9), 10).subList(1, 10))
        .allSatisfy(text -> assertThat(parses(text)).isFalse());
  }

  @Test
  void binaryMessageHasTheSameBytes() throws Exception {
    assertThat(received(new OfFrames(FaultKind.BINARY, 1), 10))
        .startsWith(texts.get(0), "binary:" + texts.get(1), texts.get(2));
  }

  @Test
  void otherEventsComeBeforeTheTrade() throws Exception {
    List<String> all = received(new OfFrames(FaultKind.OTHER_EVENT, 9), 19);
    for (int i = 1; i < 10; i++) {
      assertThat(all.get(2 * i - 1))
          .containsAnyOf("\"e\":\"aggTrade\"", "\"e\":\"kline\"", "\"X\":\"MARKET\"");
      assertThat(all.get(2 * i)).isEqualTo(texts.get(i));
    }
  }

  @Test
  void missingIdsAreInNeitherStreamNorHistory() throws Exception {
    texts.remove(1);
    texts.remove(1);
    assertThat(received(new Fault.Missing(2), 8)).isEqualTo(texts);
    long first = exchange.sent().get(0).tradeId();
    assertThat(exchange.holes()).containsExactly(new Hole("BTCUSDT", first + 1, first + 2));
    assertThat(History.page(exchange, "BTCUSDT", first + 1, 1).get(0).tradeId())
        .isEqualTo(first + 3);
    assertThat(exchange.sent()).hasSize(8);
  }

  @Test
  void newestTradesCanBeRepeated() throws Exception {
    exchange.startTrading();
    assertThat(client.messages(10)).isEqualTo(texts);
    exchange.repeatNewestTrades();
    assertThat(TradeFrameParser.parse(client.message()).trade())
        .isEqualTo(exchange.sent().get(9));
  }

  @Test
  void plannedFaultStrikesAfterSoManyTrades() throws Exception {
    FaultPlan plan = new FaultPlan(List.of(new Planned(5, new OfFrames(FaultKind.DOUBLED, 1))));
    try (SimulatedExchange planned =
        SimulatedExchange.start(source, ExchangeOptions.DEFAULTS.withFaults(plan))) {
      RecordingClient other = RecordingClient.connect(planned.url() + "/ws/btcusdt@trade");
      texts.add(5, texts.get(5));
      assertThat(other.messages(11)).isEqualTo(texts);
      other.closeBlocking();
    }
  }

  private List<String> received(Fault fault, int messages) throws Exception {
    exchange.faults().inject(fault);
    exchange.startTrading();
    List<String> received = client.messages(messages);
    assertThat(exchange.awaitAllSent(PATIENCE)).isTrue();
    assertThat(client.nothingWaits()).isTrue();
    assertThat(exchange.faults().counts()).isEqualTo(Map.of(fault.kind(), 1L));
    return received;
  }

  private static boolean parses(String text) {
    try {
      TradeFrameParser.parse(text);
      return true;
    } catch (BadFrameException e) {
      return false;
    }
  }
}
