package org.metricdef.processor.flow.source;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;

/** Whether code of a class may catch what an expression throws, and go on. */
public final class CaughtExceptions {

  private final SourceIndex index;
  private final Set<Element> methods = new HashSet<>();

  public CaughtExceptions(SourceIndex index) {
    this.index = index;
  }

  /**
   * Whether a try statement is around a tree, or around a call in this class of the method that
   * holds the tree. A function counts as run where it is written.
   */
  public boolean mayCatch(Tree tree) {
    Tree inside = tree;
    for (Tree outer : index.around(tree)) {
      if (outer instanceof TryTree statement && mayCatch(statement, inside)) {
        return true;
      }
      if (outer instanceof MethodTree method && mayCatchFrom(method)) {
        return true;
      }
      inside = outer;
    }
    return false;
  }

  /** A finally block may return, so that it catches too. */
  private static boolean mayCatch(TryTree statement, Tree inside) {
    boolean catches = !statement.getCatches().isEmpty() || statement.getFinallyBlock() != null;
    return catches
        && !statement.getCatches().contains(inside)
        && !inside.equals(statement.getFinallyBlock());
  }

  private boolean mayCatchFrom(MethodTree method) {
    Element element = index.element(method);
    return element != null
        && methods.add(element)
        && calls(element).stream().anyMatch(this::mayCatch);
  }

  private List<Tree> calls(Element method) {
    return TreeSearch.all(
        index.topLevel(),
        tree -> !(tree instanceof MethodTree) && method.equals(index.element(tree)));
  }
}
