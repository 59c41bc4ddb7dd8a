package org.metricdef.ingestion.mutation;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;

/**
 * A stretch of a source file.
 *
 * @param file the path under the source folder
 * @param line of its end, from 1
 * @param start offset of its first character
 * @param end offset behind its last
 * @param text what stands there
 */
record Span(String file, long line, int start, int end, String text) {

  /** Makes spans of the trees of one file. */
  record In(String file, String source, CompilationUnitTree unit, SourcePositions positions) {

    Span of(Tree tree) {
      return between(
          (int) positions.getStartPosition(unit, tree), (int) positions.getEndPosition(unit, tree));
    }

    Span between(int start, int end) {
      LineMap lines = unit.getLineMap();
      return new Span(file, lines.getLineNumber(end), start, end, source.substring(start, end));
    }
  }

  /** The same file with something else here. */
  String replacedIn(String source, String replacement) {
    return source.substring(0, start) + replacement + source.substring(end);
  }

  /** The same stretch, said to be on the line of another. */
  Span atLineOf(Span other) {
    return new Span(file, other.line, start, end, text);
  }

  /** The place as people write it. */
  String place() {
    return file.substring(file.lastIndexOf('/') + 1) + ":" + line;
  }
}
