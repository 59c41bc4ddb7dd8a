package org.metricdef.lint.finding;

import java.util.List;

/**
 * The way of one key, oldest step first. Steps in files that are not known are left out.
 *
 * @param key the key; empty for labels that are unknown as a whole
 */
public record Way(String key, List<Step> steps) {

  public Way {
    steps = List.copyOf(steps);
  }
}
