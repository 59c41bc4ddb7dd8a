package org.metricdef.processor.flow;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Finds where trees and declarations stand. */
public final class SourcePlaces {

  private final Trees trees;

  public SourcePlaces(Trees trees) {
    this.trees = trees;
  }

  /** The line on which a tree begins. */
  public Place of(CompilationUnitTree unit, Tree tree) {
    String source = unit.getSourceFile().getName();
    String file = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
    long position = trees.getSourcePositions().getStartPosition(unit, tree);
    return new Place(file, position < 0 ? 0 : unit.getLineMap().getLineNumber(position));
  }

  /**
   * Where an element is declared: its line while the compiler has its source, else the name of its
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
      declared = declared.getEnclosingElement();
    }
  }
}
