package org.metricdef.lint.finding;

import java.util.List;

/**
 * A change that ends a finding, in which a person has nothing to choose.
 *
 * @param text the change, for people
 */
public record CertainFix(String text, List<Replacement> replacements) {

  public CertainFix {
    replacements = List.copyOf(replacements);
  }
}
