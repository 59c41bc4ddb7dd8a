package org.metricdef.ingestion.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.ManualTime;
import org.metricdef.ingestion.rest.RequestBudget;
import org.metricdef.ingestion.sequence.SymbolStanding;

/** Streams without a ticker: when their history is asked, and what its answers say of them. */
class HistoryWatchTest {

  private static final int WEIGHT = 25;

  private final ManualTime time = new ManualTime();
  private final Streams streams = new Streams();
  private final HistoryWatch watch = new HistoryWatch(
      WEIGHT,
      new RequestBudget(4_800, time),
      streams,
      () -> streams.reconnections,
      time,
      failure -> {
        throw new AssertionError(failure);
      });

  @Test
  void eachIsAskedForOnceItsStreamIsThereAndThenEachQuarterOfAnHour() {
    streams.standing("BTCUSDT", 10, 0);
    pass(Duration.ofMinutes(1));
    assertThat(streams.asked).isEmpty();
    streams.streaming.add("BTCUSDT");
    pass(Duration.ofMinutes(14));
    assertThat(streams.asked).containsExactly("BTCUSDT");
    pass(Duration.ofMinutes(16));
    assertThat(streams.asked).containsExactly("BTCUSDT", "BTCUSDT");
  }

  @Test
  void afterACutItIsAskedForAgainAtOnce() {
    streams.stream("BTCUSDT", 10, 0);
    pass(Duration.ofMinutes(1));
    streams.streaming.clear();
    pass(Duration.ofSeconds(10));
    streams.streaming.add("BTCUSDT");
    pass(Duration.ofSeconds(10));
    assertThat(streams.asked).containsExactly("BTCUSDT", "BTCUSDT");
  }

  @Test
  void aCutThatWasOverBeforeTheNextLookCountsToo() {
    streams.stream("BTCUSDT", 10, 0);
    pass(Duration.ofMinutes(1));
    streams.reconnections++;
    streams.onAsk = () -> streams.standing("BTCUSDT", 11, 0);
    pass(Duration.ofMinutes(2));
    assertThat(streams.asked).hasSize(2);
    assertThat(streams.renewed).as("it was made in the cut").isEmpty();
  }

  @Test
  void manySymbolsUseNoMoreThanATenthOfTheAllowance() {
    for (int i = 0; i < 1_000; i++) {
      streams.stream("S" + i + "USDT", 10, 0);
    }
    pass(Duration.ofMinutes(10));
    // Ten minutes of 480, and the one that began.
    assertThat(streams.asked.size() * WEIGHT).isBetween(4_700, 4_800 + WEIGHT);
    assertThat(Set.copyOf(streams.asked)).hasSameSizeAs(streams.asked);
  }

  @Test
  void whatTheHistoryHasAndAnUnbrokenStreamDidNotBringRenewsIt() {
    streams.stream("BTCUSDT", 10, 0);
    pass(Duration.ofMinutes(14));
    // It is made now, and the stream does not bring it. The history does, at the second question.
    streams.onAsk = () -> streams.standing("BTCUSDT", 11, 0);
    pass(Duration.ofMinutes(2));
    assertThat(streams.renewed).containsExactly("BTCUSDT");
    assertThat(watch.status()).isEqualTo(FreshnessStatus.NONE);
  }

  @Test
  void whatCameAfterTheHistoryHadItIsNoFault() {
    streams.stream("BTCUSDT", 10, 0);
    pass(Duration.ofMinutes(14));
    streams.onAsk = () -> streams.standing("BTCUSDT", 11, 1);
    pass(Duration.ofMinutes(2));
    assertThat(streams.renewed).isEmpty();
  }

  @Test
  void whatWasMadeWhileTheStreamWasAwayIsNoFaultOfTheNewOne() {
    streams.stream("BTCUSDT", 10, 0);
    pass(Duration.ofMinutes(1));
    streams.streaming.clear();
    pass(Duration.ofSeconds(10));
    streams.onAsk = () -> streams.standing("BTCUSDT", 11, 0);
    streams.streaming.add("BTCUSDT");
    pass(Duration.ofMinutes(2));
    assertThat(streams.asked).hasSize(2);
    assertThat(streams.renewed).isEmpty();
  }

  @Test
  void aDayWithoutBlockTradesSaysNothing() {
    streams.stream("BTCUSDT", 10, 0);
    pass(Duration.ofHours(24));
    assertThat(streams.renewed).isEmpty();
    assertThat(watch.status().silent()).isEmpty();
    assertThat(streams.asked.size()).isBetween(90, 97);
  }

  @Test
  void whatIsBeingRepairedIsAskedForAnyway() {
    streams.standings.put("BTCUSDT", new SymbolStanding(1, 11, 10, 0, true, false));
    streams.streaming.add("BTCUSDT");
    pass(Duration.ofMinutes(20));
    assertThat(streams.asked).isEmpty();
  }

  private void pass(Duration duration) {
    for (long left = duration.toSeconds(); left > 0; left--) {
      time.pass(Duration.ofSeconds(1));
      watch.look();
    }
  }

  /** Streams of which the test says what they do. */
  private static final class Streams implements SilenceWatch.Streams {

    private final Map<String, SymbolStanding> standings = new TreeMap<>();
    private final Set<String> streaming = new TreeSet<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> renewed = new ArrayList<>();
    private long reconnections;
    private Runnable onAsk = () -> {};

    void stream(String symbol, long newest, long arrivals) {
      standing(symbol, newest, arrivals);
      streaming.add(symbol);
    }

    void standing(String symbol, long newest, long arrivals) {
      standings.put(symbol, new SymbolStanding(1, newest + 1, newest, arrivals, false, false));
    }

    @Override
    public Map<String, SymbolStanding> standings() {
      return Map.copyOf(standings);
    }

    @Override
    public Set<String> streaming() {
      return Set.copyOf(streaming);
    }

    @Override
    public void catchUp(String symbol) {
      asked.add(symbol);
      onAsk.run();
    }

    @Override
    public void renew(Set<String> symbols) {
      renewed.addAll(symbols);
    }
  }
}
