package org.metricdef.processor.flow.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.provenance.Place;

/** Finds the places of trees and declarations. */
public final class SourcePlaces {

  private final Trees trees;
  private final SourcePositions positions;
  private @Nullable CompilationUnitTree namedUnit;
  private String name = "";
  private @Nullable CompilationUnitTree countedUnit;
  private int[] lineEnds = {};

  public SourcePlaces(Trees trees) {
    this.trees = trees;
    this.positions = trees.getSourcePositions();
  }

  /** The line on which a tree begins. */
  public Place of(CompilationUnitTree unit, Tree tree) {
    long position = positions.getStartPosition(unit, tree);
    return new Place(nameOf(unit), position < 0 ? 0 : lineOf(unit, position));
  }

  /** The name is cached, because nearly all requests are about one unit. */
  private String nameOf(CompilationUnitTree unit) {
    if (unit != namedUnit) {
      String source = unit.getSourceFile().getName();
      name = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
      namedUnit = unit;
    }
    return name;
  }

  /** javac keeps no line numbers if it writes none, as with {@code -g:none}. */
  private long lineOf(CompilationUnitTree unit, long position) {
    if (unit.getLineMap() != null) {
      return unit.getLineMap().getLineNumber(position);
    }
    if (!unit.equals(countedUnit)) {
      lineEnds = lineEndsOf(unit);
      countedUnit = unit;
    }
    int found = Arrays.binarySearch(lineEnds, (int) position);
    return (found < 0 ? -found - 1 : found) + 1L;
  }

  private static int[] lineEndsOf(CompilationUnitTree unit) {
    try {
      CharSequence source = unit.getSourceFile().getCharContent(true);
      return IntStream.range(0, source.length())
          .filter(i -> source.charAt(i) == '\n')
          .toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The place of a declaration: its line if the compiler has its source, else the name of its
   * class.
   */
  public Place of(Element element) {
    Element declared = element;
    while (true) {
      TreePath path = trees.getPath(declared);
      if (path != null) {
        return of(path.getCompilationUnit(), path.getLeaf());
      }
      if (declared instanceof TypeElement type) {
        return new Place(type.getSimpleName().toString(), 0);
      }
      declared = Owners.of(declared);
    }
  }
}
