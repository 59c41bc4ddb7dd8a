package org.metricdef.bench.report;

import java.util.List;

/**
 * What hostile code costs, as it is written to {@code hostile.json}.
 *
 * @param machine where it was measured
 * @param load the load average of the machine at the beginning and at the end
 */
public record HostileFigures(Figures.Machine machine, List<Double> load, List<Shape> shapes) {

  private static final double MOST_SECONDS = 5;
  private static final double MOST_SECONDS_A_LINE = 50e-6;

  public HostileFigures {
    load = List.copyOf(load);
    shapes = List.copyOf(shapes);
  }

  /**
   * One shape of code.
   *
   * @param name the shape and its size
   * @param lines how many lines its class has
   * @param plain seconds of plain javac
   * @param checked seconds with the checker
   * @param more seconds of a round that the checker takes more than plain javac
   */
  public record Shape(String name, long lines, Spread plain, Spread checked, Spread more) {

    /** The seconds that the checker may take more than plain javac. */
    public double most() {
      return MOST_SECONDS + MOST_SECONDS_A_LINE * lines;
    }
  }
}
