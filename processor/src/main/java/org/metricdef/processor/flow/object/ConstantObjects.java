package org.metricdef.processor.flow.object;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.frame.Fields;
import org.metricdef.processor.flow.source.AssignmentTarget;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.Constructors;
import org.metricdef.processor.flow.value.EnumConstant;
import org.metricdef.processor.flow.value.RecordObject;
import org.metricdef.processor.flow.value.Value;

/** The constants of enums as objects, with what their source passes for final fields. */
final class ConstantObjects {

  private final ClassSource source;
  private final ExactObjects objects;

  ConstantObjects(ClassSource source, ExactObjects objects) {
    this.source = source;
    this.objects = objects;
  }

  /** Whether a constructor only assigns fields. */
  boolean onlyAssigns(MethodTree constructor) {
    return assignedParameters(constructor).isPresent();
  }

  /** The parameter that each final field gets; empty if the constructor does anything else. */
  private Optional<Map<Element, Element>> assignedParameters(MethodTree constructor) {
    Map<Element, Element> assigned = new HashMap<>();
    for (StatementTree statement : constructor.getBody().getStatements()) {
      if (Constructors.callsConstructor(statement, "super")) {
        continue;
      }
      if (!(statement instanceof ExpressionStatementTree expression)
          || !(expression.getExpression() instanceof AssignmentTree assignment)
          || !(source.element(assignment.getVariable()) instanceof VariableElement field)
          || field.getKind() != ElementKind.FIELD
          || !Fields.isOwn(field, assignment)
          // A parameter may be assigned there, and is no longer the argument then.
          || AssignmentTarget.isIn(assignment.getExpression())) {
        return Optional.empty();
      }
      if (field.getModifiers().contains(Modifier.FINAL)
          && assignment.getExpression() instanceof IdentifierTree name
          && source.element(name) instanceof VariableElement parameter
          && parameter.getKind() == ElementKind.PARAMETER) {
        assigned.put(field, parameter);
      }
    }
    return Optional.of(assigned);
  }

  /** A constant of an enum, with what its source passes to the constructor as literals. */
  Optional<RecordObject> of(VariableElement constant) {
    if (!(constant.getEnclosingElement() instanceof TypeElement type)
        || objects.fields(type).stream().anyMatch(source::hasContract)) {
      return Optional.empty();
    }
    return source
        .declarations()
        .treeOf(type)
        .flatMap(tree -> creationOf(constant, tree))
        .filter(creation -> creation.getClassBody() == null)
        .map(creation -> new RecordObject(
            type, literals(type, creation), Optional.of(new EnumConstant(constant))));
  }

  private Optional<NewClassTree> creationOf(VariableElement constant, ClassTree type) {
    return type.getMembers().stream()
        .filter(VariableTree.class::isInstance)
        .map(VariableTree.class::cast)
        .filter(member -> constant.equals(source.element(member)))
        .map(VariableTree::getInitializer)
        .filter(NewClassTree.class::isInstance)
        .map(NewClassTree.class::cast)
        .findFirst();
  }

  private List<Value> literals(TypeElement type, NewClassTree creation) {
    Map<Element, Element> assigned = new HashMap<>();
    List<Value> arguments = new ArrayList<>();
    List<? extends VariableElement> parameters = List.of();
    if (source.element(creation) instanceof ExecutableElement constructor) {
      source.bodyOf(constructor).flatMap(this::assignedParameters).ifPresent(assigned::putAll);
      parameters = constructor.getParameters();
      creation.getArguments().forEach(argument -> arguments.add(literal(argument)));
    }
    List<Value> values = new ArrayList<>();
    for (VariableElement field : objects.fields(type)) {
      int position = parameters.indexOf(assigned.get(field));
      values.add(
          position >= 0 && arguments.size() == parameters.size()
              ? arguments.get(position)
              : new Value.Nothing());
    }
    return values;
  }

  private static Value literal(ExpressionTree tree) {
    return tree instanceof LiteralTree literal && literal.getValue() instanceof String text
        ? Value.known(text)
        : new Value.Nothing();
  }
}
