package org.metricdef.ingestion.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.FailingMetrics;
import org.metricdef.ingestion.Samples;
import org.metricdef.ingestion.exchange.ScriptedPeer.Manner;
import org.metricdef.ingestion.trade.Dataset;

/** What a link does beside going from state to state. */
class LinkTest {

  private final LinkBench bench = new LinkBench();

  @Test
  void aCleanCloseByTheServerIsAReasonToReconnect() {
    bench.at(LinkState.STREAMING);
    bench.transport.last().closeCleanly();
    bench.step();
    assertThat(bench.reconnections.count()).isEqualTo(1);
    assertThat(bench.reconnections.last()).isEqualTo(DisconnectReason.SERVER_CLOSED);
    assertThat(bench.reconnects("server_closed")).isEqualTo(1);
    assertThat(errors()).isZero();
  }

  @Test
  void aBrokenConnectionIsAnErrorAndTheNextUrlsTurn() {
    bench.at(LinkState.STREAMING);
    bench.transport.last().breakOff();
    bench.transport.thenOpen();
    bench.until(LinkState.WAITING).until(LinkState.STREAMING);
    assertThat(bench.transport.attempts()).containsExactly("ws://a", "ws://b");
    assertThat(bench.reconnects("connection_lost")).isEqualTo(1);
    assertThat(errors()).isEqualTo(1);
  }

  @Test
  void anAnnouncedShutdownKeepsTheUrlAndTheOldConnectionUntilTheNewOneIsConfirmed() {
    bench.at(LinkState.STREAMING);
    ScriptedPeer old = bench.transport.last();
    old.announceShutdown();
    bench.transport.then(peer -> peer.be(Manner.MUTE));
    bench.step();
    bench.step();
    bench.stepWithTasks();
    ScriptedPeer next = bench.transport.last();
    assertThat(next).isNotSameAs(old);
    old.trade("BTCUSDT", 1);
    bench.step();
    assertThat(old.isClosed()).isFalse();
    assertThat(bench.reconnections.count()).isZero();

    next.trade("BTCUSDT", 1);
    bench.step();
    assertThat(old.pings()).as("what is on its way is waited for").isEqualTo(1);
    bench.link.step();
    assertThat(bench.link.state()).isEqualTo(LinkState.REPLACING);
    bench.time.pass(Duration.ofMillis(1));
    old.events().pong();
    bench.link.step();
    bench.tasks.runAll();
    assertThat(old.isClosed()).as("trades come over the new one").isTrue();
    old.trade("BTCUSDT", 2);
    next.trade("BTCUSDT", 2);
    assertThat(bench.taken).hasSize(3);
    assertThat(bench.transport.attempts()).containsExactly("ws://a", "ws://a");
    assertThat(bench.reconnects("server_shutdown")).isEqualTo(1);
    assertThat(rotations("server_shutdown")).isEqualTo(1);
  }

  @Test
  void aConnectionOfAgeIsReplacedBeforeItsTime() {
    bench.at(LinkState.STREAMING);
    ScriptedPeer old = bench.transport.last();
    for (int i = 0; i < 36; i++) {
      bench.time.pass(Duration.ofMinutes(6));
      old.trade("BTCUSDT", i);
      old.events().pong();
      bench.link.step();
      old.events().pong();
    }
    assertThat(bench.link.state()).isEqualTo(LinkState.STREAMING);
    for (int i = 36; i < 40; i++) {
      bench.time.pass(Duration.ofMinutes(6));
      old.trade("BTCUSDT", i);
      old.events().pong();
      bench.link.step();
    }
    assertThat(bench.link.state()).isEqualTo(LinkState.REPLACING);
    bench.transport.thenOpen();
    bench.until(LinkState.STREAMING);
    bench.tasks.runAll();
    assertThat(old.isClosed()).isTrue();
    assertThat(rotations("scheduled")).isEqualTo(1);
  }

  @Test
  void whereTradesAreRareSilenceIsNoFaultAndAReconnectionNotInVain() {
    LinkBench rare = new LinkBench(1, Dataset.BINANCE_BLOCK_TRADES);
    rare.at(LinkState.STREAMING);
    ScriptedPeer first = rare.transport.last();
    assertThat(first.streams()).containsOnly("btcusdt@blockTrade");
    for (int i = 0; i < 30; i++) {
      rare.time.pass(Duration.ofMinutes(6));
      first.events().pong();
      rare.link.step();
      first.events().pong();
    }
    assertThat(rare.link.state()).isEqualTo(LinkState.STREAMING);
    assertThat(rare.transport.attempts()).hasSize(1);
    for (int i = 0; i < 3; i++) {
      rare.transport.last().closeCleanly();
      rare.transport.thenOpen();
      rare.step();
      rare.until(LinkState.STREAMING);
    }
    assertThat(rare.transport.attempts()).hasSize(4);
    assertThat(rare.reconnects("server_closed")).isEqualTo(3);
    assertThat(rare.reconnects("stale_data")).isZero();
  }

  @Test
  void aSilentSymbolGetsAnotherConnectionBeforeTheOldOneIsClosed() {
    bench.at(LinkState.STREAMING);
    ScriptedPeer old = bench.transport.last();
    bench.link.renew("DOGEUSDT");
    bench.step();
    assertThat(bench.link.state()).as("not of this link").isEqualTo(LinkState.STREAMING);

    bench.link.renew("BTCUSDT");
    bench.transport.thenOpen();
    bench.step();
    assertThat(bench.link.state()).isEqualTo(LinkState.REPLACING);
    assertThat(bench.link.streaming()).isEmpty();
    assertThat(old.isClosed()).isFalse();
    bench.until(LinkState.STREAMING);
    bench.stepWithTasks();
    assertThat(old.isClosed()).isTrue();
    assertThat(bench.transport.attempts()).containsExactly("ws://a", "ws://b");
    assertThat(bench.reconnects("silent_symbol")).isEqualTo(1);
    assertThat(bench.link.streaming()).containsExactly("BTCUSDT");
    bench.step();
    assertThat(bench.link.state()).as("once is enough").isEqualTo(LinkState.STREAMING);
  }

  @Test
  void withoutASuccessorTheOldConnectionIsKeptAsLongAsItLives() {
    bench.at(LinkState.STREAMING);
    ScriptedPeer old = bench.transport.last();
    old.announceShutdown();
    for (int i = 0; i < 20; i++) {
      bench.stepWithTasks();
      old.trade("BTCUSDT", i);
      old.events().pong();
    }
    assertThat(bench.link.state()).isEqualTo(LinkState.REPLACING);
    assertThat(old.isClosed()).isFalse();
    assertThat(bench.taken).hasSize(20);
    assertThat(bench.transport.attempts()).hasSizeGreaterThan(5).contains("ws://a", "ws://b");
    assertThat(bench.reconnections.count()).isZero();
  }

  @Test
  void aSuccessorThatIsToBeReplacedItselfIsNoSuccessor() {
    bench.at(LinkState.STREAMING);
    ScriptedPeer old = bench.transport.last();
    old.announceShutdown();
    bench.transport.then(ScriptedPeer::announceShutdown).thenOpen();
    bench.step();
    bench.until(LinkState.STREAMING);
    bench.tasks.runAll();
    assertThat(bench.transport.peers()).hasSize(3);
    assertThat(bench.transport.peers().subList(0, 2)).allMatch(ScriptedPeer::isClosed);
    assertThat(bench.transport.last().isClosed()).isFalse();
    assertThat(bench.reconnects("server_shutdown")).isEqualTo(1);
  }

  @Test
  void subscriptionsThatAreNotConfirmedBringAReplacementAndKeepWhatComes() {
    bench.transport.then(peer -> peer.be(Manner.LYING)).thenOpen();
    bench.link.symbols(LinkBench.symbols(LinkConnection.MOST_IN_URL + 1));
    bench.until(LinkState.REPLACING);
    ScriptedPeer liar = bench.transport.last();
    liar.trade("S1USDT", 1);
    assertThat(bench.taken).hasSize(1);
    bench.until(LinkState.STREAMING);
    assertThat(bench.transport.last().streams()).hasSize(LinkConnection.MOST_IN_URL + 1);
    assertThat(bench.transport.attempts()).containsExactly("ws://a", "ws://b");
    assertThat(bench.reconnects("unconfirmed")).isEqualTo(1);
    assertThat(rotations("unconfirmed")).isZero();
  }

  @Test
  void aRefusedRequestIsFollowedByAQuestion() {
    bench.transport.then(peer -> peer.be(Manner.REFUSING));
    bench.link.symbols(LinkBench.symbols(LinkConnection.MOST_IN_URL + 1));
    bench.until(LinkState.SUBSCRIBING);
    bench.transport.last().be(Manner.PROPER);
    bench.until(LinkState.STREAMING);
    assertThat(bench.transport.last().sent())
        .extracting(text -> text.replaceAll(".*\"method\":\"(\\w+)\".*", "$1"))
        .containsExactly("SUBSCRIBE", "LIST_SUBSCRIPTIONS", "SUBSCRIBE", "LIST_SUBSCRIPTIONS");
    assertThat(bench.handler.counts().refused())
        .as("an error is a dead letter too")
        .isEqualTo(1);
  }

  @Test
  void otherSymbolsAreAskedForOverTheOpenConnection() {
    bench.at(LinkState.STREAMING);
    bench.link.symbols(Set.of("ETHUSDT", "BNBUSDT"));
    bench.until(LinkState.SUBSCRIBING).until(LinkState.STREAMING);
    assertThat(bench.transport.last().streams()).containsOnly("ethusdt@trade", "bnbusdt@trade");
    assertThat(bench.transport.attempts()).hasSize(1);
    assertThat(bench.link.confirmed()).isEqualTo(2);
  }

  @Test
  void withoutRoomForATradeTheConnectionIsCutAndNothingLost() {
    bench.at(LinkState.STREAMING);
    bench.room(false);
    bench.transport.last().trade("BTCUSDT", 1);
    bench.transport.last().trade("BTCUSDT", 2);
    bench.stepWithTasks();
    assertThat(bench.handler.counts()).isEqualTo(new FrameHandler.Counts(1, 0, 0));
    assertThat(bench.transport.last().isClosed()).isFalse();
    bench.stepWithTasks();
    assertThat(bench.transport.last().isClosed()).isTrue();
    assertThat(bench.reconnects("overrun")).isEqualTo(1);
    assertThat(Samples.sum(bench.registry, "k2_backpressure_events_total", Map.of("level", "cut")))
        .isEqualTo(1);
    assertThat(bench.transport.attempts()).hasSize(1);

    bench.room(true);
    bench.transport.thenOpen();
    bench.until(LinkState.STREAMING);
    assertThat(bench.transport.attempts()).hasSize(2);
  }

  @Test
  void aFaultOfOursCutsTheConnectionAndIsNoSilentLoss() {
    bench.at(LinkState.STREAMING);
    bench.breakSink();
    bench.transport.last().trade("BTCUSDT", 1);
    bench.transport.last().events().text("garbage");
    bench.step();
    assertThat(bench.handler.counts()).isEqualTo(new FrameHandler.Counts(1, 0, 1));
    assertThat(bench.reconnects("internal_error")).isEqualTo(1);
  }

  @Test
  void brokenMetricsChangeNothing() {
    LinkBench unmeasured = new LinkBench(FailingMetrics.create());
    unmeasured.at(LinkState.REPLACING);
    unmeasured.transport.last().trade("BTCUSDT", 1);
    unmeasured.transport.thenOpen();
    unmeasured.until(LinkState.STREAMING);
    assertThat(unmeasured.taken).hasSize(1);
    unmeasured.transport.last().breakOff();
    unmeasured.until(LinkState.WAITING);
    assertThat(unmeasured.reconnections.count()).isEqualTo(2);
  }

  @Test
  void aDeadLetterWithoutRoomIsLostAndCounted() {
    bench.at(LinkState.STREAMING);
    bench.room(false);
    bench.transport.last().events().text("garbage");
    bench.step();
    assertThat(bench.handler.counts()).isEqualTo(new FrameHandler.Counts(0, 1, 1));
    assertThat(bench.link.state()).isEqualTo(LinkState.WAITING_FOR_ROOM);
  }

  @Test
  void framesThatAreNoTradeBecomeDeadLetters() {
    bench.at(LinkState.STREAMING);
    StreamEvents events = bench.transport.last().events();
    events.text("garbage");
    events.binary(ByteBuffer.wrap(new byte[] {1, 2}));
    events.text("{\"result\":null,\"id\":1}");
    bench.transport.last().trade("BTCUSDT", 1);
    assertThat(bench.taken)
        .extracting(item -> item.getClass().getSimpleName())
        .containsExactly("DeadLetter", "DeadLetter", "Trade");
    assertThat(Samples.sum(
            bench.registry,
            "k2_binance_message_errors_total",
            Map.of("error_type", "binary_frame")))
        .isEqualTo(1);
  }

  @Test
  void aSymbolThatNobodyAskedForIsTakenButBoundedInItsLabel() {
    bench.at(LinkState.STREAMING);
    bench.transport.last().trade("DOGEUSDT", 1);
    bench.transport.last().trade("BTCUSDT", 1);
    assertThat(bench.taken).hasSize(2);
    for (String symbol : Set.of("other", "BTCUSDT")) {
      assertThat(Samples.sum(
              bench.registry, "k2_binance_messages_received_total", Map.of("symbol", symbol)))
          .isEqualTo(1);
    }
  }

  @Test
  void silenceOfTradesIsAReasonToReconnect() {
    bench.at(LinkState.STREAMING);
    bench.time.pass(Duration.ofMinutes(10));
    bench.transport.last().events().pong();
    bench.step();
    assertThat(bench.reconnects("stale_data")).isEqualTo(1);
  }

  @Test
  void anUnansweredPingIsAReasonToReconnect() {
    bench.at(LinkState.STREAMING);
    bench.time.pass(Duration.ofSeconds(20));
    bench.step();
    assertThat(bench.transport.last().pings()).isEqualTo(1);
    bench.time.pass(Duration.ofSeconds(10));
    bench.step();
    assertThat(bench.reconnects("pong_timeout")).isEqualTo(1);
    assertThat(Samples.sum(bench.registry, "k2_binance_pong_timeouts_total")).isEqualTo(1);
  }

  @Test
  void noMoreAttemptsThanTheBudgetHas() {
    bench.link.symbols(LinkBench.SYMBOLS);
    for (int i = 0; i < 20_000; i++) {
      bench.tasks.runAll();
      bench.time.pass(Duration.ofMillis(10));
      bench.link.step();
    }
    assertThat(bench.transport.attempts()).hasSizeBetween(200, AttemptBudget.MOST);
    bench.exhaustBudget();
    int before = bench.transport.attempts().size();
    bench.until(LinkState.WAITING);
    for (int i = 0; i < 20; i++) {
      bench.stepWithTasks();
    }
    assertThat(bench.transport.attempts()).hasSize(before);
  }

  @Test
  void itGivesUpWhenItIsToldTo() {
    LinkBench impatient = new LinkBench(2);
    impatient.link.symbols(LinkBench.SYMBOLS);
    assertThatThrownBy(() -> {
          while (impatient.transport.attempts().size() < 4) {
            impatient.stepWithTasks();
          }
        })
        .isInstanceOf(ExchangeUnreachableException.class);
    assertThat(impatient.transport.attempts()).hasSize(3);
    assertThat(impatient.reconnections.count()).isEqualTo(2);
  }

  @Test
  void aConnectionThatOpensTooLateIsClosedAtOnce() {
    bench.at(LinkState.CONNECTING);
    bench.transport.then(peer -> {
      bench.link.symbols(Set.of());
      bench.link.step();
    });
    bench.tasks.runAll();
    assertThat(Thread.interrupted()).as("the attempt was cancelled").isTrue();
    assertThat(bench.link.state()).isEqualTo(LinkState.IDLE);
    assertThat(bench.transport.last().isClosed()).isTrue();
  }

  private double errors() {
    return Samples.sum(bench.registry, "k2_binance_connection_errors_total");
  }

  private double rotations(String reason) {
    return Samples.sum(
        bench.registry, "k2_binance_connection_rotations_total", Map.of("reason", reason));
  }
}
