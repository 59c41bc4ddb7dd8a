package org.metricdef.processor.client;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.declaration.EnumNames;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceDeclaration;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.TreeSearch;

/**
 * The metric that each constant of an enum names. If a field holds the name, it is read from the
 * source of the enum: a literal that the constant passes to a constructor that assigns it. javac
 * changes the trees of a class when it writes the class, so the names are kept from then on.
 */
public final class ConstantNames {

  private final Map<TypeElement, Map<String, String>> read = new HashMap<>();

  ConstantNames() {}

  /** The name of a constant; empty if the source of its enum does not tell. */
  public Optional<String> of(VariableElement constant, SourceIndex index) {
    TypeElement type = (TypeElement) Owners.of(constant);
    index.dependOn(type);
    List<VariableElement> fields = EnumNames.fieldsOf(type);
    if (fields.isEmpty()) {
      return Optional.of(EnumNames.lowerCase(constant));
    }
    return fields.size() == 1 && EnumNames.canHoldName(fields.get(0))
        ? Optional.ofNullable(
            namesOf(type, fields.get(0), index).get(constant.getSimpleName().toString()))
        : Optional.empty();
  }

  /** Reads the names of the enums in a class, before javac changes its trees. */
  public void keep(SourceIndex index) {
    keep(index.topLevel(), index);
  }

  private void keep(ClassTree tree, SourceIndex index) {
    if (tree.getKind() == Tree.Kind.ENUM && index.element(tree) instanceof TypeElement type) {
      EnumNames.fieldsOf(type).stream()
          .filter(EnumNames::canHoldName)
          .forEach(field -> namesOf(type, field, index));
    }
    for (Tree member : tree.getMembers()) {
      if (member instanceof ClassTree nested) {
        keep(nested, index);
      }
    }
  }

  private Map<String, String> namesOf(TypeElement type, VariableElement field, SourceIndex index) {
    Map<String, String> known = read.get(type);
    if (known == null) {
      known = index
          .declaration(type)
          .map(SourceDeclaration::tree)
          .filter(ClassTree.class::isInstance)
          .map(tree -> namesIn((ClassTree) tree, field.getSimpleName().toString()))
          .orElse(Map.of());
      read.put(type, known);
    }
    return known;
  }

  private static Map<String, String> namesIn(ClassTree tree, String field) {
    Map<String, String> names = new HashMap<>();
    for (Tree member : tree.getMembers()) {
      if (member instanceof VariableTree constant
          && constant.getInitializer() instanceof NewClassTree creation) {
        nameIn(tree, creation.getArguments(), field)
            .ifPresent(name -> names.put(constant.getName().toString(), name));
      }
    }
    return names;
  }

  /** The literal that a constant passes for a field. */
  private static Optional<String> nameIn(
      ClassTree tree, List<? extends ExpressionTree> arguments, String field) {
    List<MethodTree> constructors = tree.getMembers().stream()
        .filter(MethodTree.class::isInstance)
        .map(MethodTree.class::cast)
        .filter(method -> method.getName().contentEquals("<init>"))
        .toList();
    List<MethodTree> fitting = constructors.stream()
        .filter(method -> method.getParameters().size() == arguments.size())
        .toList();
    boolean isVarArgs = constructors.stream().anyMatch(ConstantNames::hasArray);
    if (fitting.size() != 1 || isVarArgs) {
      return Optional.empty();
    }
    return positionIn(fitting.get(0), field).flatMap(position -> literal(arguments.get(position)));
  }

  private static boolean hasArray(MethodTree constructor) {
    return constructor.getParameters().stream()
        .anyMatch(parameter -> parameter.getType().getKind() == Tree.Kind.ARRAY_TYPE);
  }

  /** The parameter that a constructor assigns to a field, and changes nowhere. */
  private static Optional<Integer> positionIn(MethodTree constructor, String field) {
    for (StatementTree statement : constructor.getBody().getStatements()) {
      if (statement instanceof ExpressionStatementTree expression
          && expression.getExpression() instanceof AssignmentTree assignment
          && isField(assignment.getVariable(), field, constructor)
          && Parentheses.strip(assignment.getExpression()) instanceof IdentifierTree source) {
        String name = source.getName().toString();
        boolean changes = TreeSearch.contains(
            constructor.getBody(), tree -> assigns(tree, name) || callsConstructor(tree));
        return changes ? Optional.empty() : positionOf(constructor, name);
      }
    }
    return Optional.empty();
  }

  private static boolean isField(ExpressionTree target, String field, MethodTree constructor) {
    return target instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals(field)
            && select.getExpression() instanceof IdentifierTree self
            && self.getName().contentEquals("this")
        || target instanceof IdentifierTree name
            && name.getName().contentEquals(field)
            && positionOf(constructor, field).isEmpty();
  }

  private static Optional<Integer> positionOf(MethodTree constructor, String parameter) {
    for (int i = 0; i < constructor.getParameters().size(); i++) {
      if (constructor.getParameters().get(i).getName().contentEquals(parameter)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Whether a tree assigns a variable of a name, or declares another one. */
  private static boolean assigns(Tree tree, String name) {
    if (tree instanceof VariableTree declared) {
      return declared.getName().contentEquals(name);
    }
    ExpressionTree target = tree instanceof AssignmentTree assignment
        ? assignment.getVariable()
        : tree instanceof CompoundAssignmentTree compound ? compound.getVariable() : null;
    return target != null
        && Parentheses.strip(target) instanceof IdentifierTree assigned
        && assigned.getName().contentEquals(name);
  }

  private static boolean callsConstructor(Tree tree) {
    return tree instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof IdentifierTree called
        && called.getName().contentEquals("this");
  }

  private static Optional<String> literal(ExpressionTree tree) {
    ExpressionTree inner = Parentheses.strip(tree);
    if (inner instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      return literal(sum.getLeftOperand())
          .flatMap(left -> literal(sum.getRightOperand()).map(left::concat));
    }
    return inner instanceof LiteralTree literal && literal.getValue() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }
}
