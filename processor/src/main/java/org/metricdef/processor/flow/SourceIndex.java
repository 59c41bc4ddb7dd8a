package org.metricdef.processor.flow;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** What the compiler knows of the trees of one top-level class: elements, types, places. */
public final class SourceIndex {

  private final Trees trees;
  private final CompilationUnitTree unit;
  private final SourcePlaces places;
  private final Map<Tree, TreePath> paths = new IdentityHashMap<>();

  /**
   * Indexes a class.
   *
   * @param topLevel the path of an attributed top-level class
   */
  public SourceIndex(Trees trees, TreePath topLevel) {
    this.trees = trees;
    this.places = new SourcePlaces(trees);
    this.unit = topLevel.getCompilationUnit();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree != null) {
          paths.put(
              tree, getCurrentPath() == null ? topLevel : new TreePath(getCurrentPath(), tree));
        }
        return super.scan(tree, unused);
      }
    }.scan(topLevel, null);
    paths.put(topLevel.getLeaf(), topLevel);
  }

  /** What the tree declares or names; null where the compiler has no answer. */
  public Element element(Tree tree) {
    TreePath path = paths.get(tree);
    return path == null ? null : trees.getElement(path);
  }

  /** The type of an expression; null where the compiler has no answer. */
  public TypeMirror type(Tree tree) {
    TreePath path = paths.get(tree);
    return path == null ? null : trees.getTypeMirror(path);
  }

  /** The tree around a tree of this class; null at the top. */
  public Tree parent(Tree tree) {
    TreePath path = paths.get(tree);
    return path == null || path.getParentPath() == null
        ? null
        : path.getParentPath().getLeaf();
  }

  /** The line on which the tree begins. */
  public Place place(Tree tree) {
    return places.of(unit, tree);
  }
}
