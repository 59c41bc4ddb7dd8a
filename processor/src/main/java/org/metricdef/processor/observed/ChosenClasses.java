package org.metricdef.processor.observed;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import java.util.HashSet;
import java.util.Set;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * Classes that a compilation creates objects of under a condition only: {@code detailed ? new
 * DetailedMetrics(registry) : new PlainMetrics(registry)}. Perhaps a program has objects of one of
 * them, and never of the other. Files are read before any type is known, so classes go by their
 * simple names.
 */
final class ChosenClasses {

  private final Set<String> chosen = new HashSet<>();
  private final Set<String> always = new HashSet<>();

  /** Reads a file. */
  void parsed(CompilationUnitTree unit) {
    Set<Tree> conditional = new HashSet<>();
    for (Tree choice : TreeSearch.all(unit, ChosenClasses::isChoice)) {
      conditional.addAll(TreeSearch.all(choice, NewClassTree.class::isInstance));
    }
    for (Tree tree : TreeSearch.all(unit, NewClassTree.class::isInstance)) {
      (conditional.contains(tree) ? chosen : always).add(nameOf((NewClassTree) tree));
    }
  }

  /** Whether code creates objects of a class, and does so under a condition each time. */
  boolean contains(String type) {
    return chosen.contains(type) && !always.contains(type);
  }

  private static boolean isChoice(Tree tree) {
    return tree instanceof IfTree
        || tree instanceof ConditionalExpressionTree
        || tree instanceof SwitchTree
        || tree instanceof SwitchExpressionTree;
  }

  private static String nameOf(NewClassTree created) {
    ExpressionTree type = created.getIdentifier();
    return type instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : type.toString();
  }
}
