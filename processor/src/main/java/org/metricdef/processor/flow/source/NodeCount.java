package org.metricdef.processor.flow.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.function.Predicate;

/** Counts the nodes of the trees of a class. */
public final class NodeCount extends TreeScanner<Void, Void> {

  private final Predicate<Tree> members;
  private long nodes;

  private NodeCount(Predicate<Tree> members) {
    this.members = members;
  }

  /** The number of nodes in those members of a class that satisfy a condition. */
  public static long of(ClassTree topLevel, Predicate<Tree> members) {
    NodeCount count = new NodeCount(members);
    count.countMembers(topLevel);
    return count.nodes;
  }

  private void countMembers(ClassTree type) {
    for (Tree member : type.getMembers()) {
      if (member instanceof ClassTree nested) {
        countMembers(nested);
      } else if (members.test(member)) {
        scan(member, null);
      }
    }
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    if (tree != null) {
      nodes++;
      super.scan(tree, null);
    }
    return null;
  }
}
