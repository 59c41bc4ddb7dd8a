package org.metricdef.bench.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.metricdef.bench.report.Spread;

/**
 * The same sources compiled in several ways, one after the other and again, so that what slows the
 * machine down for a while slows all of them down. A ratio is that of two ways in one round; every
 * other round goes the opposite way, so that a machine which becomes slower favours none of them.
 */
public final class Rounds {

  /** One way to compile: the checker and what it is given. */
  public record Way(Checker checker, Sources sources) {}

  private final List<Map<Checker, CompileCost>> rounds = new ArrayList<>();

  /**
   * Runs another round.
   *
   * @param done called after each compilation
   */
  public void run(Javac javac, List<Way> ways, Runnable done)
      throws IOException, InterruptedException {
    List<Way> order = new ArrayList<>(ways);
    if (rounds.size() % 2 == 1) {
      Collections.reverse(order);
    }
    Map<Checker, CompileCost> costs = new HashMap<>();
    for (Way way : order) {
      costs.put(way.checker(), javac.compile(way.checker(), way.sources()));
      done.run();
    }
    rounds.add(costs);
  }

  /** What was measured of a checker. */
  public Spread of(Checker checker, ToDoubleFunction<CompileCost> figure) {
    return Spread.of(
        with(checker).map(costs -> figure.applyAsDouble(costs.get(checker))).toList());
  }

  /** The same, each divided by that of another in its round. */
  public Spread ratio(Checker checker, Checker to, ToDoubleFunction<CompileCost> figure) {
    return Spread.of(with(checker)
        .map(
            costs -> figure.applyAsDouble(costs.get(checker)) / figure.applyAsDouble(costs.get(to)))
        .toList());
  }

  /** The same, each less that of another in its round. */
  public Spread difference(Checker checker, Checker to, ToDoubleFunction<CompileCost> figure) {
    return Spread.of(with(checker)
        .map(
            costs -> figure.applyAsDouble(costs.get(checker)) - figure.applyAsDouble(costs.get(to)))
        .toList());
  }

  private Stream<Map<Checker, CompileCost>> with(Checker checker) {
    return rounds.stream().filter(costs -> costs.containsKey(checker));
  }
}
