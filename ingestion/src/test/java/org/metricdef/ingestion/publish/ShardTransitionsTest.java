package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.metricdef.ingestion.publish.ShardState.CLAIMING;
import static org.metricdef.ingestion.publish.ShardState.CLOSED;
import static org.metricdef.ingestion.publish.ShardState.FAILED;
import static org.metricdef.ingestion.publish.ShardState.FENCED;
import static org.metricdef.ingestion.publish.ShardState.NEW;
import static org.metricdef.ingestion.publish.ShardState.OPEN;
import static org.metricdef.ingestion.publish.ShardState.OUTDATED;
import static org.metricdef.ingestion.publish.ShardState.RECOVERING;
import static org.metricdef.ingestion.publish.ShardState.WRITING;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.metricdef.ingestion.trade.Place;

/** Each way from one state of a shard's writer to another, one by one. */
class ShardTransitionsTest {

  /** What happens to a writer. */
  @FunctionalInterface
  interface Act {
    void on(ShardBench bench) throws InterruptedException;
  }

  /**
   * A way from a state to another.
   *
   * @param act what happens to a writer in the first state, before the step that brings the second
   */
  record Transition(ShardState from, ShardState to, Act act) {
    @Override
    public String toString() {
      return from + " to " + to;
    }
  }

  static List<Transition> transitions() {
    return List.of(
        new Transition(NEW, CLAIMING, bench -> {}),
        new Transition(CLAIMING, OPEN, bench -> {}),
        new Transition(CLAIMING, CLOSED, bench -> bench.writer.abandon()),
        new Transition(CLAIMING, FENCED, ShardBench::takenByOthers),
        new Transition(CLAIMING, FAILED, bench -> bench.beginFault = bug()),
        new Transition(OPEN, WRITING, bench -> bench.offer(1)),
        new Transition(OPEN, CLOSED, bench -> bench.writer.finish()),
        new Transition(OPEN, FAILED, bench -> {
          bench.offer(1);
          bench.time.breakOnce(bug());
        }),
        new Transition(WRITING, OPEN, bench -> {}),
        new Transition(WRITING, RECOVERING, bench -> bench.commitFault = new TimeoutException("")),
        new Transition(WRITING, FENCED, bench -> {
          bench.takenByOthers();
          bench.writer.noted(ShardBench.THEM);
        }),
        new Transition(WRITING, FAILED, bench -> bench.listenerFault = bug()),
        new Transition(RECOVERING, OPEN, bench -> {}),
        new Transition(RECOVERING, CLOSED, bench -> bench.writer.abandon()),
        new Transition(RECOVERING, FENCED, ShardBench::takenByOthers),
        new Transition(RECOVERING, OUTDATED, bench -> bench.next.clear()),
        new Transition(RECOVERING, FAILED, bench -> bench.commitFault = bug()));
  }

  @ParameterizedTest
  @MethodSource("transitions")
  void goes(Transition transition) throws InterruptedException {
    ShardBench bench = new ShardBench();
    if (transition.to() == OUTDATED) {
      commitOne(bench);
    }
    bench.at(transition.from());
    transition.act().on(bench);
    if (transition.to().isEnd()) {
      bench.writer.run();
      leavesNothingBehind(bench);
    } else {
      bench.writer.step();
    }
    assertThat(bench.writer.state()).isEqualTo(transition.to());
    assertThat(bench.failures).hasSize(transition.to() == FAILED ? 1 : 0);
  }

  @Test
  void theseAreAllThatThereAre() {
    Set<String> allowed = Arrays.stream(ShardState.values())
        .flatMap(from -> from.next().stream().map(to -> from + " to " + to))
        .collect(Collectors.toSet());
    assertThat(transitions())
        .extracting(Transition::toString)
        .containsExactlyInAnyOrderElementsOf(allowed);
  }

  @ParameterizedTest
  @EnumSource(
      value = ShardState.class,
      names = {"CLOSED", "FENCED", "OUTDATED", "FAILED"})
  void anEndIsTheEnd(ShardState end) {
    assertThatThrownBy(() -> new ShardStanding(end, 0).moveTo(CLAIMING, 1))
        .hasMessage("a shard cannot go from " + end + " to CLAIMING");
  }

  private static IllegalStateException bug() {
    return new IllegalStateException("a programming error");
  }

  /** The bench of a shard that has a trade, so that something can be lost. */
  private static void commitOne(ShardBench bench) {
    bench.next.put("ETHUSDT", new Place(1, 8, 0));
  }

  private static void leavesNothingBehind(ShardBench bench) {
    assertThat(bench.openSessions).isZero();
    assertThat(bench.queue.hasRoom()).as("the queue is closed").isFalse();
    assertThat(bench.counts.counts().inFlight()).isZero();
  }
}
