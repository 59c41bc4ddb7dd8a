package org.metricdef.processor.flow.source;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.value.Decision;

/** Finds what the decisions of a class depend on. */
public final class Decisions {

  private final SourceIndex index;
  private final Map<Tree, Decision> decisions = new HashMap<>();

  public Decisions(SourceIndex index) {
    this.index = index;
  }

  /**
   * The decision of a statement or expression.
   *
   * @param condition what decides; null if it has no expression, as an exception
   */
  public Decision of(Tree tree, @Nullable ExpressionTree condition, int outcomes) {
    return decisions.computeIfAbsent(
        tree, key -> new Decision(key, reads(condition), outcomes, List.of()));
  }

  private Set<Element> reads(@Nullable ExpressionTree condition) {
    Set<Element> reads = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        add(tree);
        return null;
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        add(tree);
        return super.visitMemberSelect(tree, unused);
      }

      private void add(Tree tree) {
        Element element = index.element(tree);
        if (element instanceof VariableElement || element instanceof ExecutableElement) {
          reads.add(element);
        }
      }
    }.scan(condition, null);
    return reads;
  }
}
