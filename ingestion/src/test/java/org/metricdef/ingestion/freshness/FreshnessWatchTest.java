package org.metricdef.ingestion.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.client.CollectorRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.ManualTime;
import org.metricdef.ingestion.Samples;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.rest.RequestBudget;
import org.metricdef.ingestion.sequence.SymbolStanding;

/** Which symbols are named as silent, and after how long, in time that is told to pass. */
class FreshnessWatchTest {

  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final String SILENT = "S500USDT";

  private final ManualTime time = new ManualTime();
  private final CollectorRegistry registry = new CollectorRegistry();
  private final Exchange exchange = new Exchange();
  private RequestBudget budget = new RequestBudget(4_800, time);
  private FreshnessWatch watch = watch();

  /** Symbols that trade each second, of which some do not come. */
  private final class Exchange implements Tickers, SilenceWatch.Streams {

    final Map<String, Long> lastIds = new TreeMap<>();
    final Map<String, Long> came = new HashMap<>();
    final Map<String, Long> newestLive = new HashMap<>();
    final Map<String, Long> arrivals = new HashMap<>();
    final Set<String> silent = new TreeSet<>();
    final Set<String> quiet = new TreeSet<>();
    final Set<String> unconfirmed = new TreeSet<>();
    final List<String> asked = new ArrayList<>();
    final List<String> renewed = new ArrayList<>();
    LongUnaryOperator said = lastId -> lastId;
    boolean away;
    boolean historyIsAway;
    int looks;

    void list(String... symbols) {
      for (String symbol : symbols) {
        lastIds.put(symbol, 1_000L);
        came.put(symbol, 1_000L);
      }
    }

    /** Each symbol trades once a second; what is silent does not come. */
    void trade(Duration during) {
      for (Map.Entry<String, Long> each : lastIds.entrySet()) {
        if (!quiet.contains(each.getKey())) {
          trade(each.getKey(), during.toSeconds());
        }
      }
      time.pass(during);
    }

    void trade(String symbol, long count) {
      lastIds.merge(symbol, count, Long::sum);
      if (!silent.contains(symbol) && count > 0) {
        came.put(symbol, lastIds.get(symbol));
        newestLive.put(symbol, lastIds.get(symbol));
        arrivals.merge(symbol, count, Long::sum);
      }
    }

    @Override
    public Map<String, Long> lastIds(Set<String> wanted) throws TickersUnavailableException {
      looks++;
      if (away) {
        throw new TickersUnavailableException("no answer", null);
      }
      Map<String, Long> answer = new HashMap<>();
      lastIds.forEach((symbol, lastId) -> answer.put(symbol, said.applyAsLong(lastId)));
      return answer;
    }

    @Override
    public int weight(int symbols) {
      return symbols <= 20 ? 2 : 80;
    }

    @Override
    public Map<String, SymbolStanding> standings() {
      Map<String, SymbolStanding> standings = new HashMap<>();
      lastIds.keySet().forEach(symbol -> {
        long newest = came.getOrDefault(symbol, SymbolStanding.UNKNOWN);
        standings.put(
            symbol,
            new SymbolStanding(
                1,
                newest < 0 ? SymbolStanding.UNKNOWN : newest + 1,
                newestLive.getOrDefault(symbol, SymbolStanding.UNKNOWN),
                arrivals.getOrDefault(symbol, 0L),
                false,
                false));
      });
      return standings;
    }

    @Override
    public Set<String> streaming() {
      Set<String> streaming = new TreeSet<>(lastIds.keySet());
      streaming.removeAll(unconfirmed);
      return streaming;
    }

    @Override
    public void catchUp(String symbol) {
      asked.add(symbol);
      if (!historyIsAway && came.containsKey(symbol)) {
        came.put(symbol, Math.max(came.get(symbol), lastIds.get(symbol)));
      }
    }

    @Override
    public void renew(Set<String> symbols) {
      renewed.addAll(symbols);
    }
  }

  @Test
  void oneSilentSymbolAmongAThousandIsNamedWithinFiveMinutes() throws Exception {
    listAThousand();
    run(Duration.ofMinutes(10));
    assertThat(exchange.asked).isEmpty();
    exchange.silent.add(SILENT);
    assertThat(untilNamed()).isLessThan(FIVE_MINUTES);
    assertThat(watch.status().silent()).containsOnlyKeys(SILENT);
    assertThat(watch.status().silent().get(SILENT).lasting()).isLessThan(FIVE_MINUTES);
    assertThat(exchange.asked).containsOnly(SILENT);
    assertThat(exchange.renewed).containsExactly(SILENT);
    assertThat(Samples.sum(registry, "k2_stream_silent_symbols", Map.of("symbol", SILENT)))
        .isEqualTo(1);
  }

  @Test
  void aSymbolThatIsSilentFromTheStartIsNamedWithinFiveMinutes() throws Exception {
    listAThousand();
    exchange.silent.add(SILENT);
    assertThat(untilNamed()).isLessThan(FIVE_MINUTES);
  }

  @Test
  void aNewSymbolOfWhichNothingEverCameIsNamedToo() throws Exception {
    listAThousand();
    exchange.silent.add(SILENT);
    exchange.came.remove(SILENT);
    assertThat(untilNamed()).isLessThan(FIVE_MINUTES);
    assertThat(watch.status().silent().get(SILENT).newest()).isNegative();
  }

  @Test
  void withASmallAllowanceItIsNamedWithinFiveMinutesToo() throws Exception {
    budget = new RequestBudget(600, time);
    watch = watch();
    listAThousand();
    run(Duration.ofMinutes(10));
    exchange.silent.add(SILENT);
    assertThat(untilNamed()).isLessThan(FIVE_MINUTES);
  }

  @Test
  void twentyFourHoursOfQuietSymbolsNameNothingAndCostLittle() throws Exception {
    listAThousand();
    exchange.quiet.addAll(exchange.lastIds.keySet());
    run(Duration.ofHours(24));
    assertThat(exchange.asked).isEmpty();
    assertThat(exchange.renewed).isEmpty();
    assertThat(watch.status().silent()).isEmpty();
    long weight = 80L * exchange.looks;
    assertThat(weight).isLessThan(24 * 60 * 4_800 / 50);
  }

  @Test
  void aTradeThatIsOnItsWayIsNoSilence() throws Exception {
    exchange.list("AUSDT");
    for (int i = 0; i < 100; i++) {
      // At each look the ticker has a trade that comes a moment later.
      exchange.lastIds.merge("AUSDT", 1L, Long::sum);
      time.pass(watch.look());
      exchange.trade("AUSDT", 0);
      exchange.came.put("AUSDT", exchange.lastIds.get("AUSDT"));
      exchange.arrivals.merge("AUSDT", 1L, Long::sum);
    }
    assertThat(exchange.asked).isEmpty();
  }

  @Test
  void aTradeThatWasLostInACutIsAskedForAndNamesNothing() throws Exception {
    exchange.list("AUSDT");
    exchange.quiet.add("AUSDT");
    run(Duration.ofMinutes(5));
    exchange.silent.add("AUSDT");
    exchange.trade("AUSDT", 1);
    exchange.silent.remove("AUSDT");
    run(Duration.ofHours(1));
    assertThat(exchange.asked).containsExactly("AUSDT");
    assertThat(exchange.renewed).isEmpty();
    assertThat(watch.status().silent()).isEmpty();
    assertThat(exchange.came).containsEntry("AUSDT", 1_001L);
  }

  @Test
  void whatComesAgainIsSilentNoMore() throws Exception {
    exchange.list("AUSDT", "BUSDT");
    exchange.silent.add("AUSDT");
    untilNamed();
    exchange.silent.clear();
    run(Duration.ofMinutes(3));
    assertThat(watch.status().silent()).isEmpty();
    assertThat(Samples.sum(registry, "k2_stream_silent_symbols")).isZero();
  }

  @Test
  void whatStaysSilentStaysNamedAndIsRenewedSeldom() throws Exception {
    exchange.list("AUSDT", "BUSDT");
    exchange.silent.add("AUSDT");
    run(Duration.ofHours(24));
    assertThat(watch.status().silent()).containsOnlyKeys("AUSDT");
    assertThat(exchange.renewed.size()).isBetween(20, 40);
    assertThat(exchange.lastIds.get("AUSDT") - exchange.came.get("AUSDT"))
        .as("what the history has is taken from there")
        .isLessThan(300);
  }

  @Test
  void aTickerThatNobodyElseConfirmsNamesNothing() throws Exception {
    exchange.list("AUSDT", "BUSDT");
    exchange.quiet.add("AUSDT");
    for (int i = 0; i < 300; i++) {
      boolean isWrong = i % 3 == 0;
      exchange.said = lastId -> isWrong ? lastId + 1_000_000 : lastId;
      step();
    }
    assertThat(exchange.asked).isEmpty();
    assertThat(watch.status().silent()).isEmpty();
  }

  @Test
  void aTickerThatLagsNamesNothing() throws Exception {
    exchange.list("AUSDT", "BUSDT");
    exchange.quiet.add("AUSDT");
    run(Duration.ofMinutes(2));
    for (int i = 0; i < 300; i++) {
      int look = i;
      exchange.said = lastId -> look % 3 == 0 ? lastId - 300 + look : lastId;
      step();
    }
    assertThat(exchange.asked).isEmpty();
    assertThat(watch.status().silent()).isEmpty();
  }

  @Test
  void aSilentSymbolIsFoundWhileOneOfThreeTickersLags() throws Exception {
    listAThousand();
    exchange.silent.add(SILENT);
    Duration passed = Duration.ZERO;
    for (int i = 0; watch.status().silent().isEmpty(); i++) {
      boolean lags = i % 3 == 1;
      exchange.said = lastId -> lags ? 900 : lastId;
      passed = passed.plus(step());
    }
    assertThat(passed).isLessThan(Duration.ofMinutes(8));
  }

  @Test
  void idsThatBeginAnewUnseenNameTheSymbol() throws Exception {
    listAThousand();
    run(Duration.ofMinutes(3));
    exchange.silent.add(SILENT);
    exchange.lastIds.put(SILENT, 1L);
    assertThat(untilNamed()).isLessThan(Duration.ofMinutes(6));
    assertThat(exchange.renewed).containsExactly(SILENT);
  }

  @Test
  void tickersThatAreAwayNameNothingAndTheirAgeIsTold() throws Exception {
    listAThousand();
    run(Duration.ofMinutes(3));
    exchange.silent.add(SILENT);
    exchange.away = true;
    run(Duration.ofMinutes(20));
    assertThat(watch.status().silent()).isEmpty();
    assertThat(watch.status().sinceTickers()).isGreaterThan(Duration.ofMinutes(19));
    exchange.away = false;
    assertThat(untilNamed()).isLessThan(FIVE_MINUTES);
  }

  @Test
  void aConnectionThatIsAwayIsNotTakenForASilentSymbol() throws Exception {
    exchange.list("AUSDT", "BUSDT");
    exchange.silent.add("AUSDT");
    exchange.unconfirmed.add("AUSDT");
    run(Duration.ofMinutes(20));
    assertThat(exchange.asked).isEmpty();
    assertThat(watch.status().silent()).isEmpty();
  }

  @Test
  void aSymbolThatIsNotOpenAnyMoreIsForgotten() throws Exception {
    exchange.list("AUSDT", "BUSDT");
    exchange.silent.add("AUSDT");
    untilNamed();
    exchange.lastIds.remove("AUSDT");
    step();
    assertThat(watch.status().silent()).isEmpty();
    assertThat(Samples.sum(registry, "k2_stream_silent_symbols")).isZero();
  }

  @Test
  void whatTheHistoryLacksTooIsNamed() throws Exception {
    exchange.list("AUSDT", "BUSDT");
    exchange.silent.add("AUSDT");
    exchange.historyIsAway = true;
    assertThat(untilNamed()).isLessThan(FIVE_MINUTES);
  }

  private void listAThousand() {
    exchange.list(IntStream.range(0, 1_000).mapToObj(i -> "S" + i + "USDT").toArray(String[]::new));
  }

  private void run(Duration during) throws InterruptedException {
    for (Duration passed = Duration.ZERO; passed.compareTo(during) < 0; ) {
      passed = passed.plus(step());
    }
  }

  private Duration step() throws InterruptedException {
    Duration pause = watch.look();
    exchange.trade(pause);
    return pause;
  }

  private Duration untilNamed() throws InterruptedException {
    Duration passed = Duration.ZERO;
    // It falls silent right after a look.
    while (watch.status().silent().isEmpty() && passed.compareTo(Duration.ofHours(1)) < 0) {
      exchange.trade(Duration.ofSeconds(30));
      passed = passed.plusSeconds(30);
      Duration pause = watch.look();
      Duration rest = pause.minusSeconds(30);
      exchange.trade(rest);
      passed = passed.plus(rest);
    }
    return passed;
  }

  private FreshnessWatch watch() {
    return new FreshnessWatch(
        exchange,
        budget,
        exchange,
        PrometheusIngestionMetrics.register(registry, "test", "test", "test"),
        time,
        failure -> {
          throw new AssertionError(failure);
        });
  }
}
