package org.metricdef.lint.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The hash of each line of a text, as GitHub's code scanning computes it to recognize a finding in
 * another version of a file: over the first {@value #BLOCK} characters from the start of the line
 * that are neither a space nor a tab. Every line end counts as a line feed.
 */
public final class LineHashes {

  private static final int BLOCK = 100;
  private static final long FACTOR = 37;
  private static final char END_OF_FILE = 65535;
  private static final int NO_LINE = -1;
  private static final int HEX = 16;

  private final char[] window = new char[BLOCK];
  private final int[] lines = new int[BLOCK];
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<String> hashes = new ArrayList<>();
  private final long oldest = power();
  private long hash;
  private int position;

  private LineHashes() {
    Arrays.fill(lines, NO_LINE);
  }

  /** The hashes of all lines, the first line first. A number tells equal ones apart. */
  public static List<String> of(String text) {
    LineHashes run = new LineHashes();
    run.addAll(text);
    return List.copyOf(run.hashes);
  }

  private static long power() {
    long power = 1;
    for (int i = 0; i < BLOCK; i++) {
      power *= FACTOR;
    }
    return power;
  }

  private void addAll(String text) {
    int line = 0;
    boolean startsLine = true;
    boolean isAfterReturn = false;
    for (int i = 0; i <= text.length(); i++) {
      char next = i < text.length() ? text.charAt(i) : END_OF_FILE;
      boolean isSkipped = next == ' ' || next == '\t' || isAfterReturn && next == '\n';
      isAfterReturn = next == '\r';
      if (isSkipped) {
        continue;
      }
      emit();
      if (startsLine) {
        line++;
        lines[position] = line;
      }
      startsLine = next == '\n' || next == '\r';
      add(startsLine ? '\n' : next);
    }
    for (int i = 0; i < BLOCK; i++) {
      emit();
      add('\0');
    }
  }

  /** Ends the hash of the line that began one window ago, if one did. */
  private void emit() {
    if (lines[position] != NO_LINE) {
      String text = Long.toUnsignedString(hash, HEX);
      hashes.add(text + ":" + seen.merge(text, 1, Integer::sum));
      lines[position] = NO_LINE;
    }
  }

  private void add(char next) {
    hash = FACTOR * hash + next - oldest * window[position];
    window[position] = next;
    position = (position + 1) % BLOCK;
  }
}
