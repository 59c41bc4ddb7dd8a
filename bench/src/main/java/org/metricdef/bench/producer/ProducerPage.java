package org.metricdef.bench.producer;

import static org.metricdef.bench.producer.Contender.KAFKA;
import static org.metricdef.bench.producer.Contender.KAFKA_PAYLOADS;
import static org.metricdef.bench.producer.Contender.KAFKA_TRANSACTIONS;
import static org.metricdef.bench.producer.Contender.OURS;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.metricdef.bench.report.Figures;
import org.metricdef.bench.report.Mean;
import org.metricdef.bench.report.Spread;

/** What was measured of the producer, for people. */
final class ProducerPage {

  private final ProducerFigures figures;
  private final Figures.Machine machine;
  private final StringBuilder page = new StringBuilder();

  ProducerPage(ProducerFigures figures, Figures.Machine machine) {
    this.figures = figures;
    this.machine = machine;
  }

  String text() {
    line(
        "Measured on %d cores, %s, %s.%n"
            + "Load average from %.1f to %.1f, %d rounds. Records of %d bytes.",
        machine.cores(),
        machine.jdk(),
        machine.system(),
        figures.load().least(),
        figures.load().greatest(),
        ProducerFigures.of(figures.saturated(), OURS, Run::perSecond).runs(),
        figures.recordBytes());
    line("");
    bars();
    line("### At full speed");
    line("");
    table(figures.saturated());
    line("![records a second](img/producer.svg)");
    line("");
    line("### At %,d records a second, and in bursts", ProducerFigures.STEADY_RATE);
    line("");
    table(figures.steady());
    line("Bursts of %d trades in 100 ms, one a second:", Pace.BURST);
    line("");
    table(figures.bursts());
    return page.toString();
  }

  /** The part about the heap. */
  static String text(Soak.Heap heap) {
    Spread used = Spread.of(heap.megabytes());
    double minutes = heap.megabytes().size() * heap.everySeconds() / 60.0;
    return String.format(
        Locale.ROOT,
        """
        %.0f minutes at %,d trades a second: %.1f MB in use after a collection (%.1f–%.1f).
        A slope of %.2f MB an hour after the first quarter.
        p99 from the exchange's sending to the commit: %.1f ms.

        ![heap](img/heap.svg)

        """,
        minutes,
        Soak.RATE,
        used.median(),
        used.least(),
        used.greatest(),
        heap.slope(),
        heap.p99());
  }

  private void bars() {
    List<Run> saturated = figures.saturated();
    line("| goal | limit | measured | |");
    line("|---|---|---|---|");
    atLeast(
        0.8,
        "throughput, relative to ProducerPerformance's",
        ProducerFigures.ratio(saturated, OURS, KAFKA, Run::perSecond));
    atLeast(
        0.8,
        "the same, relative to ProducerPerformance's with records like ours",
        ProducerFigures.ratio(saturated, OURS, KAFKA_PAYLOADS, Run::perSecond));
    atLeast(
        0.8,
        "the same, relative to ProducerPerformance's in transactions",
        ProducerFigures.ratio(saturated, OURS, KAFKA_TRANSACTIONS, Run::perSecond));
    atMost(
        1.5,
        "p99 at 20,000 a second, relative to ProducerPerformance's",
        ProducerFigures.ratio(figures.steady(), OURS, KAFKA, Run::p99));
    Mean throughput = mean(Turns.Pair::throughput);
    bar(
        "throughput with metrics, relative to without",
        "≥ 0.97",
        throughput,
        throughput.low() >= 0.97,
        throughput.high() < 0.97);
    Mean cpu = mean(Turns.Pair::cpu);
    bar(
        "CPU time a record with metrics, relative to without",
        "≤ 1.03",
        cpu,
        cpu.high() <= 1.03,
        cpu.low() > 1.03);
    atMost(50, "p99 of a burst, ms", ProducerFigures.of(figures.bursts(), OURS, Run::p99));
    line("");
  }

  private void atLeast(double bar, String what, Spread measured) {
    bar(what, "≥ " + bar, measured, measured.least() >= bar, measured.greatest() < bar);
  }

  private void atMost(double bar, String what, Spread measured) {
    bar(what, "≤ " + bar, measured, measured.greatest() <= bar, measured.least() > bar);
  }

  /** A bar is decided only if all rounds agree. */
  private void bar(String what, String wanted, Spread measured, boolean met, boolean missed) {
    String verdict = met ? "met" : missed ? "**not met**" : "**undecided**: rounds disagree";
    line("| %s | %s | %s | %s |", what, wanted, spread(measured), verdict);
  }

  private Mean mean(ToDoubleFunction<Turns.Pair> figure) {
    return Mean.of(figures.turns().stream().map(figure::applyAsDouble).toList());
  }

  /** A bar is decided if it is more than two standard errors away. */
  private void bar(String what, String wanted, Mean measured, boolean met, boolean missed) {
    line(
        "| %s | %s | %.3f ± %.3f of %d pairs | %s |",
        what,
        wanted,
        measured.mean(),
        2 * measured.error(),
        measured.count(),
        met ? "met" : missed ? "**not met**" : "**undecided**: within the error");
  }

  private void table(List<Run> runs) {
    line("| | records/s | p50, ms | p99, ms | CPU a record, µs | the broker's, µs |");
    line("|---|---|---|---|---|---|");
    for (Contender each : Contender.values()) {
      if (runs.stream().anyMatch(run -> run.contender() == each)) {
        line(
            "| %s | %s | %s | %s | %s | %s |",
            each.title(),
            whole(ProducerFigures.of(runs, each, Run::perSecond)),
            latency(ProducerFigures.of(runs, each, Run::p50)),
            latency(ProducerFigures.of(runs, each, Run::p99)),
            spread(ProducerFigures.of(runs, each, Run::cpuMicros)),
            spread(ProducerFigures.of(runs, each, Run::brokerMicros)));
      }
    }
    line("");
  }

  private static String whole(Spread spread) {
    return String.format(
        Locale.ROOT, "%,.0f (%,.0f–%,.0f)", spread.median(), spread.least(), spread.greatest());
  }

  private static String latency(Spread spread) {
    return spread.greatest() == 0 ? "" : spread(spread);
  }

  private static String spread(Spread spread) {
    return String.format(
        Locale.ROOT, "%.2f (%.2f–%.2f)", spread.median(), spread.least(), spread.greatest());
  }

  private void line(String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
