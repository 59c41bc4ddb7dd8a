package org.metricdef.processor.flow.provenance;

import org.jspecify.annotations.Nullable;

/**
 * A line of source.
 *
 * @param file the simple name of the file
 * @param line the line number from 1; 0 if the compiler does not know it
 */
public record Place(String file, long line) implements Comparable<Place> {

  /** The place of something that does not depend on a place. */
  public static final Place NOWHERE = new Place("", 0);

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Long.compare(line, other.line);
  }

  @Override
  public String toString() {
    return line > 0 ? file + ":" + line : file;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Place that && file.equals(that.file) && line == that.line;
  }

  @Override
  public int hashCode() {
    return 31 * file.hashCode() + Long.hashCode(line);
  }
}
