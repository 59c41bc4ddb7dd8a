package org.metricdef.processor.flow.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * An expression that runs a method or a constructor with arguments.
 *
 * @param callee the method or constructor; of an anonymous class, the constructor of its superclass
 */
public record Invocation(
    ExpressionTree tree, ExecutableElement callee, List<? extends ExpressionTree> arguments) {

  public Invocation {
    arguments = List.copyOf(arguments);
  }

  /** The invocation of a tree; empty where the compiler does not know what it runs. */
  public static Optional<Invocation> of(SourceIndex index, Tree tree) {
    if (tree instanceof MethodInvocationTree call) {
      return of(call, index, call, call.getArguments());
    }
    if (tree instanceof NewClassTree creation) {
      Tree named = creation.getClassBody() == null
          ? creation
          : superCall(creation.getClassBody()).orElse(creation);
      return of(creation, index, named, creation.getArguments());
    }
    return Optional.empty();
  }

  private static Optional<Invocation> of(
      ExpressionTree tree,
      SourceIndex index,
      Tree named,
      List<? extends ExpressionTree> arguments) {
    return index.element(named) instanceof ExecutableElement callee
        ? Optional.of(new Invocation(tree, callee, arguments))
        : Optional.empty();
  }

  /** The part of a call that names what it runs; empty if the tree is no call. */
  public static Optional<ExpressionTree> nameIn(Tree tree) {
    if (tree instanceof MethodInvocationTree call) {
      return Optional.of(call.getMethodSelect());
    }
    return tree instanceof NewClassTree creation
        ? Optional.of(creation.getIdentifier())
        : Optional.empty();
  }

  /** The constructor that the compiler adds to an anonymous class passes all its arguments on. */
  private static Optional<Tree> superCall(ClassTree anonymous) {
    return anonymous.getMembers().stream()
        .filter(Invocation::isConstructor)
        .flatMap(constructor -> ((MethodTree) constructor).getBody().getStatements().stream())
        .findFirst()
        .map(Invocation::expressionOf);
  }

  /** Whether a member is a constructor. An anonymous class has only the compiler's. */
  public static boolean isConstructor(Tree member) {
    return member instanceof MethodTree method && method.getName().contentEquals("<init>");
  }

  private static Tree expressionOf(StatementTree statement) {
    return statement instanceof ExpressionStatementTree call ? call.getExpression() : statement;
  }
}
