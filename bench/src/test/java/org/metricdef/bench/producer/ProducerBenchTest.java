package org.metricdef.bench.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.metricdef.bench.report.Figures;
import org.metricdef.bench.report.Mean;
import org.metricdef.ingestion.trade.DecodedFrame;
import org.metricdef.ingestion.trade.Trade;
import org.metricdef.ingestion.trade.TradeDecoder;

/** The whole contest on next to nothing, and what it rests on. */
// Starts processes, and takes the youngest for its own.
@ResourceLock("child processes")
@Tag("slow")
class ProducerBenchTest {

  private static final Figures.Machine MACHINE = new Figures.Machine(2, "a JDK", "a system");

  @TempDir
  Path folder;

  @Test
  void letsAllRunAndWritesDown() throws Exception {
    Files.writeString(
        folder.resolve("benchmarks.md"),
        "<!-- producer: written by bench.sh -->\n<!-- end of producer -->\n");
    ProducerBench.Amounts little = new ProducerBench.Amounts(
        1, 200_000, Duration.ofSeconds(3), 4, 5_000_000, Duration.ofMillis(100));
    ProducerFigures figures = new ProducerBench(folder.resolve("logs"), little).run();

    assertThat(figures.saturated()).extracting(Run::contender).containsExactly(Contender.values());
    assertThat(figures.saturated()).allSatisfy(run -> {
      assertThat(run.perSecond()).isPositive();
      assertThat(run.cpuMicros()).isPositive();
      assertThat(run.brokerMicros()).isBetween(0.01, 10_000.0); // a NaN is positive
    });
    assertThat(figures.steady()).allSatisfy(run -> assertThat(run.p99()).isPositive());
    assertThat(figures.bursts()).allSatisfy(run -> assertThat(run.p99()).isPositive());
    assertThat(figures.turns()).hasSizeGreaterThan(1).allSatisfy(pair -> {
      assertThat(pair.throughput()).isBetween(0.01, 100.0);
      assertThat(pair.cpu()).isBetween(0.01, 100.0);
    });
    new ProducerReport(folder, MACHINE).write(figures);
    assertThat(folder.resolve("benchmarks.md"))
        .content()
        .contains("| throughput, relative to ProducerPerformance's |", Contender.NAIVE.title());
    assertThat(folder.resolve("img/producer.svg")).isNotEmptyFile();
    assertThat(folder.resolve("producer.json")).isNotEmptyFile();
  }

  @Test
  void framesAreTradesWhoseIdsFollowOneAnother() {
    List<String> symbols = List.of("R00S00USDT", "R00S01USDT", "R00S02USDT");
    FrameChunk chunk = new FrameChunk(symbols);
    Map<String, Long> last = new HashMap<>();
    for (int sent = 0; sent < 3 * chunk.size(); ) {
      int taken = chunk.take(1, 1_772_700_000_123L);
      Trade trade = decode(chunk.bytes(), chunk.begin() + 4, chunk.end(taken));
      chunk.advance(taken);
      long before = last.getOrDefault(trade.symbol(), FrameChunk.FIRST_ID - 1);
      assertThat(trade.sourceSequence()).isEqualTo(before + 1);
      assertThat(trade.timestampMicros()).isEqualTo(1_772_700_000_123_000L);
      last.put(trade.symbol(), trade.sourceSequence());
      sent += taken;
    }
    assertThat(last).containsOnlyKeys(symbols);
    assertThat(chunk.bytesPerFrame()).isBetween(160.0, 180.0);
  }

  @Test
  void aMeanOfRatiosKnowsItsError() {
    Mean mean = Mean.of(List.of(0.5, 2.0, 0.5, 2.0));
    assertThat(mean.mean()).isCloseTo(1, within(1e-9));
    assertThat(mean.error()).isCloseTo(Math.log(2) / Math.sqrt(3), within(1e-9));
    assertThat(Mean.of(List.of(0.9, 0.9)).high()).isCloseTo(0.9, within(1e-9));
  }

  @Test
  void pacesAreWhatTheySay() {
    assertThat(Pace.of("20000").due(500_000_000)).isEqualTo(10_000);
    assertThat(Pace.of("bursts").due(50_000_000)).isEqualTo(Pace.BURST / 2);
    assertThat(Pace.of("bursts").due(999_000_000)).isEqualTo(Pace.BURST);
    assertThat(Pace.of("bursts").due(2_100_000_000)).isEqualTo(3 * Pace.BURST);
    assertThat(Pace.of("unbounded").due(0)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aHeapGrowsByTheSlopeOfItsLine() throws Exception {
    Files.writeString(
        folder.resolve("benchmarks.md"),
        "<!-- soak: written by bench.sh -->\n<!-- end of soak -->\n");
    // 0.01 MB in 10 seconds, after a quarter that does not count.
    List<Double> megabytes =
        IntStream.range(0, 40).mapToObj(i -> i < 10 ? 90.0 : 20 + i / 100.0).toList();
    Soak.Heap heap = new Soak.Heap(10, megabytes, 12.5);
    assertThat(heap.slope()).isCloseTo(3.6, within(1e-9));
    new ProducerReport(folder, MACHINE).write(heap);
    assertThat(folder.resolve("benchmarks.md")).content().contains("3.60 MB an hour");
  }

  private static final TradeDecoder DECODER =
      new TradeDecoder(Listed.directory(List.of("R00S00USDT", "R00S01USDT", "R00S02USDT")));

  private static Trade decode(byte[] bytes, int from, int to) {
    String frame = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    return ((DecodedFrame.OfTrade) DECODER.decode(frame, 1)).trade();
  }
}
