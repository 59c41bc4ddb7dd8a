package org.metricdef.processor.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Counts the calls that the checker calls wrong, not unproven. Such a call has to fail on some
 * path, which can be told only where all paths were run and one reached it.
 */
public final class NamedWrong {

  private static final int MOST_SHOWN = 12;

  private final List<String> harmless = new ArrayList<>();
  private int told;
  private int failed;

  /** Whether a message calls the call wrong. */
  public static boolean says(String message) {
    return message.lines().anyMatch(line -> line.startsWith("[") && !line.contains("-unproven]"));
  }

  /** Adds a reached call of a program of which all paths were run. */
  void add(Program program, int line, boolean hasFailed) {
    told++;
    if (hasFailed) {
      failed++;
    } else {
      harmless.add("seed %d line %d".formatted(program.seed(), line));
    }
  }

  void addAll(NamedWrong other) {
    told += other.told;
    failed += other.failed;
    harmless.addAll(other.harmless);
  }

  int harmless() {
    return harmless.size();
  }

  /** The counts as a sentence, and where to see the first calls. */
  String text() {
    String seeds =
        harmless.stream().limit(MOST_SHOWN).collect(Collectors.joining(";%n".formatted()));
    return String.format(
        Locale.ROOT,
        "Calls named wrong where all paths were run: %d.%nOf them %d failed on some path and"
            + " **%d** (%.1f %%) on none%s.%n%n",
        told,
        failed,
        harmless.size(),
        told == 0 ? 0 : 100.0 * harmless.size() / told,
        seeds.isEmpty() ? "" : ", such as%n%s".formatted(seeds));
  }
}
