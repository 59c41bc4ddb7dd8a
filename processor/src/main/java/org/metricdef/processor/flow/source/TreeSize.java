package org.metricdef.processor.flow.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How large some trees are. They are visited level by level and not recursively, so that no depth
 * overflows the stack.
 *
 * @param nodes the number of their nodes
 * @param depth how deep they are nested
 */
public record TreeSize(long nodes, int depth) {

  /** The size of a tree. */
  public static TreeSize of(Tree tree) {
    return of(List.of(tree));
  }

  /** The size of those members of a class that satisfy a condition. */
  public static TreeSize of(ClassTree topLevel, Predicate<Tree> members) {
    List<Tree> roots = new ArrayList<>();
    addMembers(topLevel, members, roots);
    return of(roots);
  }

  private static void addMembers(ClassTree type, Predicate<Tree> members, List<Tree> roots) {
    for (Tree member : type.getMembers()) {
      if (member instanceof ClassTree nested) {
        addMembers(nested, members, roots);
      } else if (members.test(member)) {
        roots.add(member);
      }
    }
  }

  private static TreeSize of(List<Tree> roots) {
    long nodes = 0;
    int depth = 0;
    for (List<Tree> level = roots; !level.isEmpty(); level = childrenOf(level)) {
      nodes += level.size();
      depth++;
    }
    return new TreeSize(nodes, depth);
  }

  private static List<Tree> childrenOf(List<Tree> trees) {
    List<Tree> children = new ArrayList<>();
    TreeScanner<Void, Void> direct = new TreeScanner<>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree != null) {
          children.add(tree);
        }
        return null;
      }
    };
    trees.forEach(tree -> tree.accept(direct, null));
    return children;
  }
}
