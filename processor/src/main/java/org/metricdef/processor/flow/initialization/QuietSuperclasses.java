package org.metricdef.processor.flow.initialization;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.Constructors;

/**
 * Superclasses whose construction runs no code that a subclass could override: those of the JDK
 * that are known, and those in other source files that have nothing to run.
 */
final class QuietSuperclasses {

  private final ClassSource source;
  private final ConstructionModel model;

  QuietSuperclasses(ClassSource source, ConstructionModel model) {
    this.source = source;
    this.model = model;
  }

  boolean contains(TypeElement superclass) {
    if (model.callsNoOverride(superclass)) {
      return true;
    }
    Optional<ClassTree> tree = source.index().classTree(superclass);
    if (tree.isEmpty() || tree.get().getMembers().stream().anyMatch(this::mayRunCode)) {
      return false;
    }
    source.index().dependOn(superclass);
    return superclass.getSuperclass() instanceof DeclaredType above
        && above.asElement() instanceof TypeElement next
        && contains(next);
  }

  private boolean mayRunCode(Tree member) {
    if (member instanceof VariableTree field) {
      return field.getInitializer() != null
          && !(field.getInitializer() instanceof LiteralTree)
          && !field.getModifiers().getFlags().contains(Modifier.STATIC);
    }
    if (member instanceof BlockTree block) {
      return !block.isStatic();
    }
    return member instanceof MethodTree method
        && method.getName().contentEquals("<init>")
        && method.getBody() != null
        && mayRunCode(method.getBody().getStatements());
  }

  private static boolean mayRunCode(List<? extends StatementTree> constructor) {
    return constructor.stream()
        .anyMatch(statement -> !Constructors.callsConstructor(statement, "super")
            || !(statement instanceof ExpressionStatementTree expression
                && expression.getExpression() instanceof MethodInvocationTree call
                && call.getArguments().isEmpty()));
  }
}
