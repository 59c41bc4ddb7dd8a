package org.metricdef.processor.flow.source;

import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Code of a class that javac could not resolve. javac has said so and writes no class file, so
 * there is nothing to add about it.
 */
public final class UnresolvedCode {

  private final SourceIndex index;
  private final Set<Element> variables = new HashSet<>();

  public UnresolvedCode(SourceIndex index) {
    this.index = index;
    new TreeScanner<Void, Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree tree, Void unused) {
        Element variable = index.element(tree);
        if (variable != null && tree.getInitializer() != null && holds(tree.getInitializer())) {
          variables.add(variable);
        }
        return super.visitVariable(tree, unused);
      }
    }.scan(index.topLevel(), null);
  }

  /** Whether a tree holds code without a meaning, or a variable that begins with such code. */
  public boolean isIn(Tree tree) {
    return TreeSearch.contains(tree, this::isUnresolved)
        || TreeSearch.contains(
            tree,
            each -> each instanceof IdentifierTree name && variables.contains(index.element(name)));
  }

  private boolean holds(Tree tree) {
    return TreeSearch.contains(tree, this::isUnresolved);
  }

  private boolean isUnresolved(Tree tree) {
    if (tree instanceof ErroneousTree) {
      return true;
    }
    boolean hasMeaning = tree instanceof IdentifierTree
        || tree instanceof MemberSelectTree
        || tree instanceof MethodInvocationTree
        || tree instanceof NewClassTree;
    if (!hasMeaning) {
      return false;
    }
    TypeMirror type = index.type((ExpressionTree) tree);
    return type != null && type.getKind() == TypeKind.ERROR;
  }
}
