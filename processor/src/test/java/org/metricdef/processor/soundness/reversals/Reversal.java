package org.metricdef.processor.soundness.reversals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A change of the checker that takes the fix of a hole back.
 *
 * @param hole what is accepted again
 * @param file the changed source, from the package of the processor
 * @param text the text of the fix, which stands in the source once
 */
record Reversal(String hole, String file, String text, String replacement) {

  static final Path SOURCES = Path.of("src/main/java");

  private static final Path PACKAGE = SOURCES.resolve("org/metricdef/processor");

  Path source() {
    return PACKAGE.resolve(file);
  }

  /** The changed source. */
  String reversed() throws IOException {
    String source = Files.readString(source());
    int at = source.indexOf(text);
    if (at < 0 || source.indexOf(text, at + 1) >= 0) {
      throw new IllegalStateException("not once in " + file + ": " + text);
    }
    return source.replace(text, replacement);
  }
}
