package org.metricdef.processor.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The edit distance of two words (Levenshtein distance). */
public final class EditDistance {

  private EditDistance() {}

  /** The most similar of some words; of equally similar ones the first in the alphabet. */
  public static Optional<String> closest(String word, Collection<String> others) {
    return others.stream().sorted().min(Comparator.comparingInt(other -> between(word, other)));
  }

  /** The number of letters to change, add or remove. */
  public static int between(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
