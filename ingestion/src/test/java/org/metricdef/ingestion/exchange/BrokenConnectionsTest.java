package org.metricdef.ingestion.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.metricdef.ingestion.ManualTime;
import org.metricdef.ingestion.Samples;

/** What a server may do to a connection, on real sockets; the next connection is a good one. */
class BrokenConnectionsTest {

  private static final Set<String> ONE = Set.of("BTCUSDT");

  static Stream<Arguments> ends() {
    return Stream.of(
        end("closed with 1000", "server_closed", peer -> peer.close(1000).readToEnd()),
        end("closed with 1001", "server_closed", peer -> peer.close(1001).readToEnd()),
        end("closed with 1011", "connection_lost", peer -> peer.close(1011).readToEnd()),
        end("closed with 1008", "connection_lost", peer -> peer.close(1008).readToEnd()),
        end("hung up", "connection_lost", RawPeer::hangUp),
        end("reset", "connection_lost", RawPeer::reset),
        end(
            "a frame too large",
            "connection_lost",
            peer -> peer.frame(true, RawPeer.TEXT, new byte[300 * 1024]).readToEnd()),
        end("fragments too large together", "connection_lost", peer -> {
          peer.frame(false, RawPeer.TEXT, new byte[200 * 1024]);
          peer.frame(true, RawPeer.CONTINUATION, new byte[200 * 1024]).readToEnd();
        }),
        end(
            "no WebSocket frame",
            "connection_lost",
            peer -> peer.frame(true, 0x7, new byte[0]).readToEnd()),
        end(
            "no UTF-8",
            "connection_lost",
            peer -> peer.frame(true, RawPeer.TEXT, new byte[] {(byte) 0xff, (byte) 0xfe})
                .readToEnd()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ends")
  void isFollowedByAnother(String name, String reason, Consumer<RawPeer> end) throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    try (RawServer server = new RawServer()) {
      server
          .then(peer -> {
            peer.shakeHands().trade(1);
            // The library gives up all that it reads together with a bad frame.
            awaitUninterrupted(first);
            end.accept(peer);
          })
          .then(peer -> peer.shakeHands().trade(2));
      try (FeedBench bench = new FeedBench(FeedBench.settings(server.url(), ONE, 10)).start()) {
        bench.await("the first", () -> bench.received().size() == 1);
        first.countDown();
        bench.await("both", () -> bench.received().size() == 2);
        assertThat(bench.received()).containsExactly("BTCUSDT 1", "BTCUSDT 2");
        assertThat(Samples.sum(
                bench.registry, "k2_binance_reconnects_total", Map.of("reason", reason)))
            .isEqualTo(1);
      }
    }
  }

  @Test
  void aPeerThatHoldsItsTongueAfterTheHandshakeIsFoundByThePing() throws Exception {
    ManualTime time = new ManualTime();
    CountDownLatch pinged = new CountDownLatch(1);
    try (RawServer server = new RawServer()) {
      server.then(peer -> {
        peer.shakeHands().trade(1).frame(true, RawPeer.TEXT, "no JSON".getBytes(UTF_8));
        while (peer.readOpcode() != RawPeer.PING) {
          continue;
        }
        pinged.countDown();
      });
      try (FeedBench bench =
          new FeedBench(FeedBench.settings(server.url(), ONE, 10), time).start()) {
        // What comes after the trade is handled when the trade's time has been taken.
        bench.await("connected", () -> bench.feed.status().refused() == 1);
        time.pass(Duration.ofSeconds(20));
        assertThat(pinged.await(1, TimeUnit.MINUTES)).isTrue();
        time.pass(Duration.ofSeconds(10));
        bench.await("given up", () -> bench.feed.status().reconnects() == 1);
        assertThat(bench.feed.status().lastEnd()).isEqualTo(DisconnectReason.PONG_TIMEOUT);
        time.pass(Duration.ofSeconds(1));
        bench.await("another", () -> server.connections() == 2);
      }
    }
  }

  @Test
  void aPeerThatNeverAnswersTheHandshakeIsGivenUpAndTheFeedStopsMeanwhile() throws Exception {
    CountDownLatch accepted = new CountDownLatch(1);
    try (RawServer server = new RawServer()) {
      server.then(peer -> {
        accepted.countDown();
        peer.readToEnd();
      });
      FeedBench bench = new FeedBench(FeedBench.settings(server.url(), ONE, 10)).start();
      assertThat(accepted.await(1, TimeUnit.MINUTES)).isTrue();
      long start = System.nanoTime();
      assertThat(bench.feed.stop(FeedBench.LONG)).isTrue();
      assertThat(System.nanoTime() - start)
          .as("not even the time to connect is waited for")
          .isLessThan(Duration.ofSeconds(10).toNanos());
    }
  }

  @Test
  void fragmentsAreOneFrame() throws Exception {
    byte[] trade = RawPeer.trade("BTCUSDT", 7).getBytes(StandardCharsets.UTF_8);
    try (RawServer server = new RawServer()) {
      server.then(peer -> {
        peer.shakeHands();
        for (int i = 0; i < trade.length; i++) {
          boolean last = i == trade.length - 1;
          peer.frame(last, i == 0 ? RawPeer.TEXT : RawPeer.CONTINUATION, new byte[] {trade[i]});
          if (i == 5) {
            peer.frame(true, RawPeer.PING, new byte[] {1, 2, 3});
          }
        }
        peer.frame(true, RawPeer.BINARY, new byte[] {1});
      });
      try (FeedBench bench = new FeedBench(FeedBench.settings(server.url(), ONE, 10)).start()) {
        bench.await("the binary frame", () -> bench.feed.status().refused() == 1);
        assertThat(bench.received()).containsExactly("BTCUSDT 7");
        assertThat(bench.feed.status().reconnects()).isZero();
      }
    }
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static Arguments end(String name, String reason, Consumer<RawPeer> end) {
    return Arguments.of(name, reason, end);
  }
}
