package org.metricdef.processor.observed;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the methods of an enum return for each of its constants, read from its source before javac
 * has attributed it: the expressions of methods that do nothing else.
 */
final class DocumentedEnum {

  private final ClassTree tree;
  private final Map<String, NewClassTree> constants = new LinkedHashMap<>();

  DocumentedEnum(ClassTree tree) {
    this.tree = tree;
    for (Tree member : tree.getMembers()) {
      if (member instanceof VariableTree field
          && field.getInitializer() instanceof NewClassTree constant) {
        constants.put(field.getName().toString(), constant);
      }
    }
  }

  /** Whether it implements an interface of this simple name. */
  static boolean implement(ClassTree tree, String type) {
    return tree.getKind() == Tree.Kind.ENUM
        && tree.getImplementsClause().stream()
            .anyMatch(each -> each.toString().replaceFirst(".*[.]", "").equals(type));
  }

  Iterable<String> constants() {
    return constants.keySet();
  }

  /** Whether a method is declared for a constant, rather than inherited from the interface. */
  boolean declares(String constant, String method) {
    return method(constant, method).isPresent();
  }

  /** The text that a method returns for a constant; empty if it is not known. */
  Optional<String> text(String constant, String method) {
    return returned(constant, method)
        .filter(each -> each instanceof LiteralTree literal && literal.getValue() instanceof String)
        .map(each -> (String) ((LiteralTree) each).getValue());
  }

  /** The expression that a method returns for a constant, if that is all that the method does. */
  Optional<ExpressionTree> returned(String constant, String method) {
    Optional<MethodTree> declared = method(constant, method);
    if (declared.isEmpty() || declared.get().getBody() == null) {
      return Optional.empty();
    }
    List<? extends StatementTree> statements = declared.get().getBody().getStatements();
    if (statements.size() != 1
        || !(statements.get(0) instanceof ReturnTree returns)
        || returns.getExpression() == null) {
      return Optional.empty();
    }
    return Optional.of(returns.getExpression())
        .flatMap(
            each -> fieldOf(each).map(field -> passed(constant, field)).orElse(Optional.of(each)));
  }

  private Optional<MethodTree> method(String constant, String name) {
    NewClassTree created = constants.get(constant);
    Optional<MethodTree> own = created == null || created.getClassBody() == null
        ? Optional.empty()
        : methodIn(created.getClassBody(), name);
    return own.isPresent() ? own : methodIn(tree, name);
  }

  private static Optional<MethodTree> methodIn(ClassTree type, String name) {
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree method
          && method.getName().contentEquals(name)
          && method.getParameters().isEmpty()) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  /** The name of a field of the enum that an expression reads. */
  private Optional<String> fieldOf(ExpressionTree expression) {
    String name = expression.toString().replaceFirst("^this[.]", "");
    boolean isName = expression instanceof IdentifierTree || expression instanceof MemberSelectTree;
    return isName
            && tree.getMembers().stream()
                .anyMatch(member -> member instanceof VariableTree field
                    && field.getInitializer() == null
                    && field.getName().contentEquals(name))
        ? Optional.of(name)
        : Optional.empty();
  }

  /** What a constant passes to the only constructor for a field. */
  private Optional<ExpressionTree> passed(String constant, String field) {
    List<MethodTree> constructors = tree.getMembers().stream()
        .filter(member ->
            member instanceof MethodTree method && method.getName().contentEquals("<init>"))
        .map(MethodTree.class::cast)
        .toList();
    NewClassTree created = constants.get(constant);
    if (created == null
        || constructors.size() != 1
        || constructors.get(0).getParameters().size() != created.getArguments().size()) {
      return Optional.empty();
    }
    List<? extends ExpressionTree> arguments = created.getArguments();
    MethodTree constructor = constructors.get(0);
    for (StatementTree statement : constructor.getBody().getStatements()) {
      if (statement instanceof ExpressionStatementTree done
          && done.getExpression() instanceof AssignmentTree assignment
          && assignment.getVariable().toString().equals("this." + field)) {
        for (int i = 0; i < arguments.size(); i++) {
          if (constructor
              .getParameters()
              .get(i)
              .getName()
              .contentEquals(assignment.getExpression().toString())) {
            return Optional.of(arguments.get(i));
          }
        }
      }
    }
    return Optional.empty();
  }
}
