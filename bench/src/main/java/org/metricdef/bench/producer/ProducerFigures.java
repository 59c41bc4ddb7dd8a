package org.metricdef.bench.producer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.metricdef.bench.report.Spread;

/**
 * What was measured of the producer.
 *
 * @param recordBytes key and value of a record
 * @param saturated runs as fast as could be; in each round every contender once
 * @param steady runs at {@value #STEADY_RATE} records a second
 * @param bursts runs of bursts
 * @param turns of ours at full speed, with metrics as a share of without
 * @param load the machine's load average after each run: what else was running took part
 */
public record ProducerFigures(
    int recordBytes,
    List<Run> saturated,
    List<Run> steady,
    List<Run> bursts,
    List<Turns.Pair> turns,
    Spread load) {

  /** Records a second. */
  public static final long STEADY_RATE = 20_000;

  /** Figures of one contender's runs. */
  public static Spread of(List<Run> runs, Contender contender, ToDoubleFunction<Run> figure) {
    return Spread.of(figures(runs, contender, figure));
  }

  /** One contender's figure as a share of another's, round by round. */
  public static Spread ratio(
      List<Run> runs, Contender one, Contender other, ToDoubleFunction<Run> figure) {
    List<Double> ones = figures(runs, one, figure);
    List<Double> others = figures(runs, other, figure);
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ones.size(); round++) {
      ratios.add(ones.get(round) / others.get(round));
    }
    return Spread.of(ratios);
  }

  private static List<Double> figures(
      List<Run> runs, Contender contender, ToDoubleFunction<Run> figure) {
    return runs.stream()
        .filter(run -> run.contender() == contender)
        .map(figure::applyAsDouble)
        .toList();
  }
}
