package org.metricdef.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a page that a command writes, between two comments. */
public final class MarkedPart {

  private MarkedPart() {}

  /**
   * Replaces a part.
   *
   * @throws IOException if the page cannot be written, or has no such part
   */
  public static void replace(Path page, String name, String text) throws IOException {
    String begin = "<!-- " + name + ": written by bench.sh -->";
    String end = "<!-- end of " + name + " -->";
    String whole = Files.readString(page);
    int from = whole.indexOf(begin);
    int to = whole.indexOf(end);
    if (from < 0 || to < from) {
      throw new IOException(page + " has no place for " + name + ": " + begin + " … " + end);
    }
    Files.writeString(page, whole.substring(0, from) + begin + "\n\n" + text + whole.substring(to));
  }
}
