package org.metricdef.lint.finding;

import java.util.Arrays;

/** Where the lines of a text start. A line ends with a line feed, a carriage return, or both. */
public final class Lines {

  private final int[] starts;

  private Lines(int[] starts) {
    this.starts = starts;
  }

  /** The lines of a text. */
  public static Lines of(CharSequence text) {
    int[] starts = new int[text.length() + 1];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      boolean isPair = each == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (each == '\n' || each == '\r' && !isPair) {
        starts[count] = i + 1;
        count++;
      }
    }
    return new Lines(Arrays.copyOf(starts, count));
  }

  /** The part of the text between two offsets, which count from 0. */
  public Region region(int start, int end) {
    int first = line(start);
    int last = line(end);
    return new Region(first + 1, start - starts[first] + 1, last + 1, end - starts[last] + 1);
  }

  /** The offset of a line and column, which count from 1. */
  public int offset(int line, int column) {
    return starts[line - 1] + column - 1;
  }

  private int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }
}
