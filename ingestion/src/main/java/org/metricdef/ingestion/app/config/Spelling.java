package org.metricdef.ingestion.app.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what a misspelt name was meant to be. */
public final class Spelling {

  private Spelling() {}

  /** The nearest of the known names, if it is near: no more than a third of it has to change. */
  static Optional<String> nearest(String written, Collection<String> known) {
    return nearest(written, known, 1).stream().findFirst();
  }

  /** The nearest of the known names, so many at most, the nearest first. */
  public static List<String> nearest(String written, Collection<String> known, int most) {
    return known.stream()
        .filter(name -> distance(written, name) * 3 <= Math.max(name.length(), written.length()))
        .sorted(Comparator.<String>comparingInt(name -> distance(written, name))
            .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  /** Levenshtein's distance: how many letters have to be put in, taken out or replaced. */
  static int distance(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[to.length()];
  }
}
