package org.metricdef.processor.client;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.declaration.EnumNames;
import org.metricdef.processor.flow.source.ConstantArguments;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceDeclaration;
import org.metricdef.processor.flow.source.SourceIndex;

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
      for (VariableElement field : EnumNames.fieldsOf(type)) {
        if (EnumNames.canHoldName(field)) {
          namesOf(type, field, index);
        }
      }
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
      if (member instanceof VariableTree constant) {
        ConstantArguments.passedFor(tree, constant, field)
            .flatMap(ConstantNames::literal)
            .ifPresent(name -> names.put(constant.getName().toString(), name));
      }
    }
    return names;
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
