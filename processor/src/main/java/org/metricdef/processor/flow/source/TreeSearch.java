package org.metricdef.processor.flow.source;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Searches a tree. */
public final class TreeSearch {

  private TreeSearch() {}

  /**
   * Whether a tree or any tree inside it satisfies a condition. The search stops at the first
   * match.
   */
  public static boolean contains(Tree root, Predicate<Tree> wanted) {
    return new Search(wanted).scan(root, null);
  }

  /** Every tree that satisfies a condition, in the order of the source. */
  public static List<Tree> all(Tree root, Predicate<Tree> wanted) {
    List<Tree> found = new ArrayList<>();
    contains(root, tree -> {
      if (wanted.test(tree)) {
        found.add(tree);
      }
      return false;
    });
    return found;
  }

  private static final class Search extends TreeScanner<Boolean, Void> {

    private final Predicate<Tree> wanted;
    private boolean found;

    Search(Predicate<Tree> wanted) {
      this.wanted = wanted;
    }

    @Override
    public Boolean scan(Tree tree, Void unused) {
      found = found || tree != null && wanted.test(tree);
      if (!found) {
        super.scan(tree, null);
      }
      return found;
    }
  }
}
