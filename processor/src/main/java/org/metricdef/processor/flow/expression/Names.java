package org.metricdef.processor.flow.expression;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.flow.frame.Frames;
import org.metricdef.processor.flow.object.EnumFields;
import org.metricdef.processor.flow.object.ExactObjects;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.ArrayContents;
import org.metricdef.processor.flow.value.Contracts;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.SymbolicArgument;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.variable.Qualifiers;
import org.metricdef.processor.flow.variable.RecordTaints;
import org.metricdef.processor.flow.variable.TaintPropagation;
import org.metricdef.processor.flow.variable.Variables;

/** The values of names and literals. */
public final class Names {

  private final SourceIndex index;
  private final Contracts contracts;
  private final Variables variables;
  private final Qualifiers qualifiers;
  private final Unknowns unknowns;
  private final TaintPropagation taints;
  private final ArrayContents arrays;
  private final EnumFields enums;
  private final Frames frames;
  private final ExactObjects exactObjects;
  private final RecordTaints components;

  public Names(
      SourceIndex index,
      Contracts contracts,
      Variables variables,
      Qualifiers qualifiers,
      Unknowns unknowns,
      TaintPropagation taints,
      ArrayContents arrays,
      EnumFields enums,
      Frames frames,
      ExactObjects exactObjects,
      RecordTaints components) {
    this.index = index;
    this.contracts = contracts;
    this.variables = variables;
    this.qualifiers = qualifiers;
    this.unknowns = unknowns;
    this.taints = taints;
    this.arrays = arrays;
    this.enums = enums;
    this.frames = frames;
    this.exactObjects = exactObjects;
    this.components = components;
  }

  public Value literal(LiteralTree tree) {
    return switch (tree.getKind()) {
      case STRING_LITERAL -> Value.known((String) tree.getValue());
      case INT_LITERAL -> Value.known((int) tree.getValue());
      case BOOLEAN_LITERAL -> Value.known(new KnownObject.Truth((boolean) tree.getValue()));
      case NULL_LITERAL ->
        taints.ofNull(
            tree,
            unknowns.nullValue(
                tree,
                "it is null",
                SuggestedFix.edit("pass labels; pass Labels.empty() if there are none")));
      default -> unknowns.unknown(tree, "it is a literal");
    };
  }

  public Value identifier(IdentifierTree tree) {
    boolean isThis = tree.getName().contentEquals("this") || tree.getName().contentEquals("super");
    Optional<Value> object =
        tree.getName().contentEquals("this") ? frames.self() : Optional.empty();
    if (object.isPresent()) {
      return object.get();
    }
    Element element = index.element(tree);
    return element instanceof VariableElement variable && !isThis
        ? components.ofField(variable, variables.read(variable, tree))
        : components.ofThis(
            tree,
            unknowns.unknown(
                tree,
                "'" + tree.getName() + "' is an object whose fields are analyzed separately"));
  }

  private static boolean isArgument(Value value) {
    return value instanceof Value.OneOf one
        && one.candidates().stream().allMatch(SymbolicArgument.class::isInstance);
  }

  public Value memberSelect(MemberSelectTree tree) {
    Value qualifier = qualifiers.evaluate(tree.getExpression());
    Element element = index.element(tree);
    if (tree.getIdentifier().contentEquals("length") && isOfArray(tree)) {
      return arrays.lengthOf(qualifier).orElseGet(() -> unknowns.unknown(tree, "it is computed"));
    }
    Optional<Value> ofObject = element instanceof VariableElement field
        ? exactObjects.field(field, qualifier)
        : Optional.empty();
    if (ofObject.isPresent()) {
      return ofObject.get();
    }
    if (element instanceof VariableElement field
        && contracts.holdsName(field)
        && isArgument(qualifier)) {
      // The callers are checked for the name that the constant stands for.
      return qualifier;
    }
    Optional<Value> ofConstant = enums.read(element, qualifier);
    if (ofConstant.isPresent()) {
      return ofConstant.get();
    }
    return element instanceof VariableElement variable
            && !tree.getIdentifier().contentEquals("class")
            && !tree.getIdentifier().contentEquals("this")
        ? components.ofField(variable, qualifier, variables.read(variable, tree))
        : unknowns.unknown(tree, "'%s' is not analyzed".formatted(tree));
  }

  private boolean isOfArray(MemberSelectTree tree) {
    TypeMirror type = index.type(tree.getExpression());
    return type == null || type.getKind() == TypeKind.ARRAY;
  }
}
