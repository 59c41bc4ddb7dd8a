package org.metricdef.bench.report;

import java.util.List;

/**
 * What the command takes, as it is written to {@code command.json}.
 *
 * @param ways each program, in seconds from its start to its end
 * @param firstUse the command where something is not there yet and is made
 */
public record CommandFigures(Where where, List<Goal> goals, List<Way> ways, List<Way> firstUse) {

  public CommandFigures {
    goals = List.copyOf(goals);
    ways = List.copyOf(ways);
    firstUse = List.copyOf(firstUse);
  }

  /**
   * Where it was measured.
   *
   * @param load the load average of the machine at the beginning
   */
  public record Where(Figures.Machine machine, double load) {}

  /**
   * A program.
   *
   * @param mark a short name for the plot
   */
  public record Way(String name, String mark, Spread seconds) {}

  /**
   * How much longer than another program the command may take.
   *
   * @param ratio of two programs in one round
   */
  public record Goal(String what, double most, Spread ratio) {}
}
