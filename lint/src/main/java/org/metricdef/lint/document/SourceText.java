package org.metricdef.lint.document;

import java.nio.file.Path;
import org.metricdef.lint.finding.Lines;
import org.metricdef.lint.finding.Location;

/**
 * A file and its text.
 *
 * @param file the file, absolute
 */
public record SourceText(Path file, String text, Lines lines) {

  /** A file with this text. */
  public SourceText(Path file, String text) {
    this(file, text, Lines.of(text));
  }

  /** The part of the file between two offsets. */
  public Location at(int start, int end) {
    int from = Math.min(start, text.length());
    return new Location(file, lines.region(from, Math.max(from, Math.min(end, text.length()))));
  }
}
