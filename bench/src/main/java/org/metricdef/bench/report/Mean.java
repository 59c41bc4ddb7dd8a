package org.metricdef.bench.report;

import java.util.List;

/**
 * The geometric mean of ratios, and its standard error.
 *
 * @param error a standard error, as an amount of the mean
 * @param count of how many ratios
 */
public record Mean(double mean, double error, int count) {

  /**
   * The mean of some ratios.
   *
   * @throws IllegalArgumentException if there are fewer than two
   */
  public static Mean of(List<Double> ratios) {
    if (ratios.size() < 2) {
      throw new IllegalArgumentException("of %d ratios nothing is known".formatted(ratios.size()));
    }
    double[] logs = ratios.stream().mapToDouble(Math::log).toArray();
    double sum = 0;
    for (double log : logs) {
      sum += log;
    }
    double mean = sum / logs.length;
    double squares = 0;
    for (double log : logs) {
      squares += (log - mean) * (log - mean);
    }
    double deviation = Math.sqrt(squares / (logs.length - 1));
    double ratio = Math.exp(mean);
    return new Mean(ratio, ratio * deviation / Math.sqrt(logs.length), logs.length);
  }

  /** Two standard errors below the mean. */
  public double low() {
    return mean - 2 * error;
  }

  /** Two standard errors above the mean. */
  public double high() {
    return mean + 2 * error;
  }
}
