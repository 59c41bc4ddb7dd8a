package org.metricdef.lint.finding;

/**
 * A part of a file. Lines and columns count from 1, columns in UTF-16 code units.
 *
 * @param endColumn the column after the last character
 */
public record Region(int startLine, int startColumn, int endLine, int endColumn) {

  /** The whole of a line, where only that is known. */
  public static Region ofLine(int line) {
    return new Region(line, 1, line, 1);
  }

  /** Whether the region has a length; otherwise only its line is known. */
  public boolean isExact() {
    return endLine > startLine || endColumn > startColumn;
  }
}
