package org.metricdef.bench.producer;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.metricdef.bench.report.Spread;
import org.metricdef.testbed.broker.BrokerProcess;

/** Measures the producer beside Kafka's own tool and a naive loop, in alternating rounds. */
public final class ProducerBench {

  private final Path folder;
  private final Amounts amounts;
  private final List<Double> loads = new ArrayList<>();

  /**
   * How much is measured.
   *
   * @param rounds in each of which every contender runs once
   * @param records that each run brings in at saturation
   * @param steady how long the runs at 20,000 a second last
   * @param bursts how many bursts
   * @param turns trades of the runs with metrics and without in turn
   * @param turn how long each of these turns is
   */
  public record Amounts(
      int rounds, long records, Duration steady, int bursts, long turns, Duration turn) {

    /** What the page is written of. */
    public static Amounts full(int rounds) {
      return new Amounts(
          rounds, 30_000_000, Duration.ofSeconds(60), 60, 75_000_000, Duration.ofSeconds(2));
    }

    /** Shows that everything works. */
    public static Amounts quick() {
      return new Amounts(1, 500_000, Duration.ofSeconds(6), 8, 8_000_000, Duration.ofMillis(100));
    }
  }

  /**
   * A benchmark.
   *
   * @param folder where logs go
   */
  public ProducerBench(Path folder, Amounts amounts) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.amounts = amounts;
  }

  /** Runs it all. */
  public ProducerFigures run() throws InterruptedException {
    List<Run> saturated = new ArrayList<>();
    List<Run> steady = new ArrayList<>();
    List<Run> bursts = new ArrayList<>();
    List<Turns.Pair> turns = new ArrayList<>();
    try (BrokerProcess broker = BrokerProcess.start()) {
      Contest contest = new Contest(folder, broker);
      // The broker's JVM has to warm up too.
      contest.run(Contender.KAFKA_TRANSACTIONS, Contest.Load.unbounded(amounts.records()));
      for (int round = 0; round < amounts.rounds(); round++) {
        for (Contender each : order(round)) {
          saturated.add(told(contest.run(each, Contest.Load.unbounded(amounts.records()))));
        }
        for (Contender each : List.of(Contender.KAFKA, Contender.OURS)) {
          steady.add(told(contest.run(
              each, Contest.Load.steady(ProducerFigures.STEADY_RATE, amounts.steady()))));
        }
        turns.addAll(contest.turns(Contest.Load.unbounded(amounts.turns()), amounts.turn()));
      }
      bursts.add(told(contest.run(Contender.OURS, Contest.Load.bursts(amounts.bursts()))));
    }
    return new ProducerFigures(
        SampleRecord.bytes(), saturated, steady, bursts, turns, Spread.of(loads));
  }

  /** Each second round the other way round, so that nobody always comes after the same one. */
  private static List<Contender> order(int round) {
    List<Contender> order = new ArrayList<>(List.of(Contender.values()));
    if (round % 2 == 1) {
      java.util.Collections.reverse(order);
    }
    return order;
  }

  private Run told(Run run) {
    loads.add(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    System.out.printf(
        "bench: %-36s %,9.0f records/s  p50 %6.1f ms  p99 %6.1f ms  %5.2f µs CPU a record"
            + " (broker %5.2f)%n",
        run.contender().title(),
        run.perSecond(),
        run.p50(),
        run.p99(),
        run.cpuMicros(),
        run.brokerMicros());
    return run;
  }
}
