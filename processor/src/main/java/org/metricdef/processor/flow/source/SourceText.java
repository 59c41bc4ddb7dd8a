package org.metricdef.processor.flow.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** The text of one source file, as its author wrote it. Offsets count characters from 0. */
public final class SourceText {

  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private String content = "";

  SourceText(Trees trees, CompilationUnitTree unit) {
    this.unit = unit;
    this.positions = trees.getSourcePositions();
  }

  /** The file. */
  public URI file() {
    return unit.getSourceFile().toUri();
  }

  /** The offset at which a tree begins. */
  public int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  /** The offset after a tree. */
  public int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }

  /**
   * The text of a tree.
   *
   * @throws UncheckedIOException if the file can no longer be read
   */
  public String of(Tree tree) {
    return content().substring(start(tree), end(tree));
  }

  private String content() {
    if (content.isEmpty()) {
      try {
        content = unit.getSourceFile().getCharContent(true).toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return content;
  }

  /**
   * Whether the code of an expression stands in the file. What a code generator has added to a
   * class is placed at the annotation that asks for it.
   */
  public boolean holds(ExpressionTree tree) {
    return !isAdded(tree);
  }

  /**
   * Whether a code generator has added a tree that cannot begin with an annotation.
   *
   * @throws UncheckedIOException if the file can no longer be read
   */
  boolean isAdded(Tree tree) {
    return content().startsWith("@", start(tree));
  }

  /**
   * Whether the text at a place begins a block. A brace may be written as an escape.
   *
   * @throws UncheckedIOException if the file can no longer be read
   */
  boolean isBlock(Tree tree) {
    return content().startsWith("{", start(tree)) || content().startsWith("\\", start(tree));
  }

  /** How this file can name a class: without its package where that is imported. */
  public String nameOf(String packageName, String simpleName) {
    String qualified = packageName + "." + simpleName;
    boolean isHere =
        unit.getPackageName() != null && unit.getPackageName().toString().equals(packageName);
    boolean isImported = unit.getImports().stream()
        .filter(each -> !each.isStatic())
        .map(ImportTree::getQualifiedIdentifier)
        .map(Tree::toString)
        .anyMatch(each -> each.equals(qualified) || each.equals(packageName + ".*"));
    return isHere || isImported ? simpleName : qualified;
  }
}
