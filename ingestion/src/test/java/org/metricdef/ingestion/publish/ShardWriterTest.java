package org.metricdef.ingestion.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.metricdef.ingestion.trade.Place;

/** Which faults a shard's writer retries, and which end it. */
class ShardWriterTest {

  private final ShardBench bench = new ShardBench();

  static Stream<RuntimeException> faultsThatMayPass() {
    return Stream.of(
        new TimeoutException("no answer"),
        new TransientFaultException("someone else's transaction has not ended"),
        new UnreadableDataException("a checkpoint that cannot be read"),
        new UnknownVersionException("a record of a newer version"));
  }

  @ParameterizedTest
  @MethodSource("faultsThatMayPass")
  void aFaultThatMayPassIsRetriedUntilItHasPassed(RuntimeException fault) throws Exception {
    bench.at(ShardState.RECOVERING);
    bench.hangingFault = fault;
    for (int i = 0; i < 5; i++) {
      bench.writer.step();
      assertThat(bench.writer.state()).isEqualTo(ShardState.RECOVERING);
      assertThat(bench.writer.isOpen()).isFalse();
    }
    assertThat(bench.time.sleeps())
        .startsWith(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400));
    bench.hangingFault = null;
    bench.writer.step();

    assertThat(bench.writer.isOpen()).isTrue();
    assertThat(bench.committedIds).containsExactly(1L);
    assertThat(bench.counts.counts()).isEqualTo(new DeliveryCounts(1, 1, 0, 0, 6));
    assertThat(bench.failures).isEmpty();
  }

  @Test
  void aTransientFaultKeepsAShardFromBeingClaimedAsLongAsItLasts() throws Exception {
    bench.at(ShardState.CLAIMING).hangingFault = new TransientFaultException("not ended");
    bench.writer.step();
    bench.writer.step();
    assertThat(bench.writer.state()).isEqualTo(ShardState.CLAIMING);
    assertThat(bench.openSessions).isZero();
    bench.hangingFault = null;
    bench.writer.step();
    assertThat(bench.writer.state()).isEqualTo(ShardState.OPEN);
  }

  @Test
  void aProgrammingErrorEndsTheWriterAndIsNotRetried() throws Exception {
    IllegalStateException bug = new IllegalStateException("a programming error");
    bench.at(ShardState.WRITING).commitFault = bug;
    bench.writer.run();

    assertThat(bench.writer.state()).isEqualTo(ShardState.FAILED);
    assertThat(bench.failures).containsExactly(bug);
    assertThat(bench.begun).isEqualTo(1);
    assertThat(bench.time.sleeps()).isEmpty();
    assertThat(bench.counts.counts()).isEqualTo(new DeliveryCounts(1, 0, 0, 1, 0));
  }

  @Test
  void whatIsCommittedIsNotWithdrawnThoughItsListenerIsBroken() throws Exception {
    bench.at(ShardState.WRITING).listenerFault = new IllegalStateException("a programming error");
    bench.writer.run();

    assertThat(bench.committedIds).containsExactly(1L);
    assertThat(bench.counts.counts()).isEqualTo(new DeliveryCounts(1, 1, 0, 0, 0));
  }

  @Test
  void aWriterThatHasBeenWritingForLongIsNotOpen() throws Exception {
    bench.at(ShardState.WRITING);
    bench.time.pass(Duration.ofSeconds(5));
    assertThat(bench.writer.isOpen()).isTrue();
    bench.time.pass(Duration.ofMillis(1));
    assertThat(bench.writer.isOpen()).isFalse();
    bench.writer.step();
    assertThat(bench.writer.isOpen()).isTrue();
  }

  @Test
  void anErrorOfTheListenerAtTheEndIsReportedToo() throws Exception {
    AssertionError error = new AssertionError("an error");
    ShardBench strict = new ShardBench() {
      @Override
      public void outdated(Shard lost) {
        throw error;
      }
    };
    strict.next.put("ETHUSDT", new Place(1, 8, 0));
    strict.at(ShardState.RECOVERING).next.clear();
    strict.writer.run();

    assertThat(strict.writer.state()).isEqualTo(ShardState.OUTDATED);
    assertThat(strict.failures).containsExactly(error);
  }
}
