package org.metricdef.processor.flow.provenance;

/**
 * A line of source.
 *
 * @param file the file's simple name
 * @param line from 1; 0 where the compiler does not know it
 */
public record Place(String file, long line) implements Comparable<Place> {

  /** For what holds wherever one looks. */
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
}
