package org.metricdef.bench.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.metricdef.bench.report.Spread;

/**
 * The same sources compiled in several ways, one after the other and again, so that what slows the
 * machine down for a while slows all of them down. The first way is what the others are held
 * against, each in its own round.
 */
public final class Rounds {

  /** One way to compile: the checker and what it is given. */
  public record Way(Checker checker, Sources sources) {}

  private final Map<Checker, List<CompileCost>> costs = new LinkedHashMap<>();
  private final Map<Checker, List<CompileCost>> beside = new LinkedHashMap<>();

  /**
   * Runs another round.
   *
   * @param done called after each compilation
   */
  public void run(Javac javac, List<Way> ways, Runnable done)
      throws IOException, InterruptedException {
    CompileCost first = null;
    for (Way way : ways) {
      CompileCost cost = javac.compile(way.checker(), way.sources());
      first = first == null ? cost : first;
      costs.computeIfAbsent(way.checker(), any -> new ArrayList<>()).add(cost);
      beside.computeIfAbsent(way.checker(), any -> new ArrayList<>()).add(first);
      done.run();
    }
  }

  /** What was measured of a checker. */
  public Spread of(Checker checker, ToDoubleFunction<CompileCost> figure) {
    return Spread.of(costs.get(checker).stream().mapToDouble(figure).boxed().toList());
  }

  /** The same, each divided by that of the first way in its round. */
  public Spread ratio(Checker checker, ToDoubleFunction<CompileCost> figure) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < costs.get(checker).size(); i++) {
      ratios.add(figure.applyAsDouble(costs.get(checker).get(i))
          / figure.applyAsDouble(beside.get(checker).get(i)));
    }
    return Spread.of(ratios);
  }
}
