package org.metricdef.processor.flow.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.provenance.Place;

/** What the compiler knows about the trees of one top-level class: elements, types, places. */
public final class SourceIndex {

  private final Trees trees;
  private final SourcePlaces places;
  private final TreePath topLevel;

  /**
   * Creates the index of a class.
   *
   * @param topLevel the path of an attributed top-level class
   */
  public SourceIndex(Trees trees, TreePath topLevel) {
    this.trees = trees;
    this.places = new SourcePlaces(trees);
    this.topLevel = topLevel;
  }

  /** The compilation unit of the class. */
  public CompilationUnitTree unit() {
    return topLevel.getCompilationUnit();
  }

  /** The class itself. */
  public ClassTree topLevel() {
    return (ClassTree) topLevel.getLeaf();
  }

  /** The element of the class itself. */
  public TypeElement topLevelElement() {
    return (TypeElement)
        Objects.requireNonNull(trees.getElement(topLevel), "javac has attributed the class");
  }

  /** The element that a tree declares or names; null if the compiler does not know it. */
  public @Nullable Element element(Tree tree) {
    return trees.getElement(shortPath(tree));
  }

  /** The type of an expression; null if the compiler does not know it. */
  public @Nullable TypeMirror type(Tree tree) {
    return trees.getTypeMirror(shortPath(tree));
  }

  /** The parent of a tree in this class; null at the top. */
  public @Nullable Tree parent(Tree tree) {
    TreePath path = TreePath.getPath(topLevel, tree);
    return path == null || path.getParentPath() == null
        ? null
        : path.getParentPath().getLeaf();
  }

  /** The origin of a key that this tree adds. */
  public Origin originOf(Tree tree) {
    return new Origin(place(tree), "put");
  }

  /** The line on which the tree begins. */
  public Place place(Tree tree) {
    return places.of(topLevel.getCompilationUnit(), tree);
  }

  /**
   * A path without the trees in between. The compiler uses only the leaf and the enclosing class.
   * Whole paths for every tree would cost more than the rest of the analysis.
   */
  private TreePath shortPath(Tree tree) {
    return new TreePath(topLevel, tree);
  }
}
