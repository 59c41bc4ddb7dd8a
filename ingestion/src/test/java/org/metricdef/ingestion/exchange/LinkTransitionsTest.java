package org.metricdef.ingestion.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.metricdef.ingestion.exchange.LinkState.CLOSED;
import static org.metricdef.ingestion.exchange.LinkState.CONNECTING;
import static org.metricdef.ingestion.exchange.LinkState.IDLE;
import static org.metricdef.ingestion.exchange.LinkState.REPLACING;
import static org.metricdef.ingestion.exchange.LinkState.STREAMING;
import static org.metricdef.ingestion.exchange.LinkState.SUBSCRIBING;
import static org.metricdef.ingestion.exchange.LinkState.WAITING;
import static org.metricdef.ingestion.exchange.LinkState.WAITING_FOR_ROOM;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.metricdef.ingestion.exchange.ScriptedPeer.Manner;

/** Each way from one state of a link to another, one by one. */
class LinkTransitionsTest {

  /**
   * A way from a state to another.
   *
   * @param act what happens to a link in the first state; the last step of it brings the second
   */
  record Transition(LinkState from, LinkState to, Consumer<LinkBench> act) {
    @Override
    public String toString() {
      return from + " to " + to;
    }
  }

  static List<Transition> transitions() {
    return List.of(
        new Transition(IDLE, CONNECTING, bench -> {
          bench.link.symbols(LinkBench.SYMBOLS);
          bench.step();
        }),
        new Transition(IDLE, WAITING, bench -> {
          bench.exhaustBudget();
          bench.link.symbols(LinkBench.SYMBOLS);
          bench.step();
        }),
        new Transition(CONNECTING, SUBSCRIBING, bench -> {
          bench.transport.thenOpen();
          bench.stepWithTasks();
        }),
        new Transition(CONNECTING, WAITING, LinkBench::stepWithTasks),
        new Transition(CONNECTING, WAITING_FOR_ROOM, bench -> {
          bench.room(false);
          bench.transport.then(peer -> peer.trade("BTCUSDT", 1));
          bench.stepWithTasks();
        }),
        new Transition(SUBSCRIBING, STREAMING, bench -> {
          ScriptedPeer peer = bench.transport.last();
          peer.be(Manner.PROPER);
          bench.time.pass(Subscription.REPLY_WITHIN);
          bench.link.step();
          bench.step();
        }),
        new Transition(SUBSCRIBING, REPLACING, bench -> {
          for (int i = 0; i < Subscription.MOST_TRIES; i++) {
            assertThat(bench.link.state()).isEqualTo(SUBSCRIBING);
            bench.time.pass(Subscription.REPLY_WITHIN);
            bench.transport.last().events().pong();
            bench.link.step();
            bench.transport.last().events().pong();
          }
        }),
        new Transition(SUBSCRIBING, WAITING, bench -> {
          bench.transport.last().breakOff();
          bench.step();
        }),
        new Transition(SUBSCRIBING, WAITING_FOR_ROOM, LinkTransitionsTest::overrun),
        new Transition(STREAMING, SUBSCRIBING, bench -> {
          bench.link.symbols(Set.of("BTCUSDT", "ETHUSDT"));
          bench.step();
        }),
        new Transition(STREAMING, REPLACING, bench -> {
          bench.transport.last().announceShutdown();
          bench.step();
        }),
        new Transition(STREAMING, WAITING, bench -> {
          bench.transport.last().closeCleanly();
          bench.step();
        }),
        new Transition(STREAMING, WAITING_FOR_ROOM, LinkTransitionsTest::overrun),
        new Transition(REPLACING, STREAMING, bench -> {
          bench.transport.thenOpen();
          bench.step();
          bench.stepWithTasks();
          bench.step();
          bench.step();
        }),
        new Transition(REPLACING, SUBSCRIBING, bench -> {
          bench.transport.then(peer -> peer.be(Manner.MUTE));
          bench.step();
          bench.stepWithTasks();
          bench.transport.peers().get(0).closeCleanly();
          bench.step();
        }),
        new Transition(REPLACING, CONNECTING, bench -> {
          bench.step();
          bench.transport.last().closeCleanly();
          bench.step();
        }),
        new Transition(REPLACING, WAITING, bench -> {
          bench.transport.last().closeCleanly();
          bench.step();
        }),
        new Transition(REPLACING, WAITING_FOR_ROOM, LinkTransitionsTest::overrun),
        new Transition(WAITING, CONNECTING, LinkBench::step),
        new Transition(WAITING_FOR_ROOM, WAITING, bench -> {
          bench.step();
          assertThat(bench.link.state()).isEqualTo(WAITING_FOR_ROOM);
          bench.room(true);
          bench.step();
        }));
  }

  /** Those that every state has. */
  static Stream<Transition> all() {
    Stream<Transition> toIdle = Arrays.stream(LinkState.values())
        .filter(state -> state != IDLE && state != CLOSED)
        .map(state -> new Transition(state, IDLE, bench -> {
          bench.link.symbols(Set.of());
          bench.step();
        }));
    Stream<Transition> toClosed = Arrays.stream(LinkState.values())
        .filter(state -> state != CLOSED)
        .map(state -> new Transition(state, CLOSED, bench -> bench.link.close()));
    return Stream.of(transitions().stream(), toIdle, toClosed).flatMap(each -> each);
  }

  @ParameterizedTest
  @MethodSource("all")
  void goes(Transition transition) {
    LinkBench bench = new LinkBench().at(transition.from());
    assertThat(bench.link.state()).isEqualTo(transition.from());
    transition.act().accept(bench);
    assertThat(bench.link.state()).isEqualTo(transition.to());
    leavesNoConnectionBehind(bench);
  }

  @Test
  void theseAreAllThatThereAre() {
    Set<String> allowed = Arrays.stream(LinkState.values())
        .flatMap(from -> from.next().stream().map(to -> from + " to " + to))
        .collect(Collectors.toSet());
    assertThat(all().map(Transition::toString)).containsExactlyInAnyOrderElementsOf(allowed);
  }

  @Test
  void aClosedLinkStaysClosed() {
    LinkBench bench = new LinkBench().at(CLOSED);
    bench.step();
    assertThat(bench.link.state()).isEqualTo(CLOSED);
    assertThatThrownBy(bench.link::close).hasMessage("a link cannot go from CLOSED to CLOSED");
  }

  private static void overrun(LinkBench bench) {
    bench.room(false);
    bench.transport.last().trade("BTCUSDT", 1);
    bench.step();
  }

  /** Whatever is open is either in use or closed. */
  private static void leavesNoConnectionBehind(LinkBench bench) {
    bench.tasks.runAll();
    long open =
        bench.transport.peers().stream().filter(peer -> !peer.isClosed()).count();
    int most = bench.link.state() == REPLACING ? 2 : bench.link.state().isConnected() ? 1 : 0;
    assertThat(open).isLessThanOrEqualTo(bench.link.state() == CONNECTING ? 1 : most);
    assertThat(bench.link.age()).isLessThan(Duration.ofDays(1));
  }
}
