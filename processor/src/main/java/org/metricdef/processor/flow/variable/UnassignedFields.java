package org.metricdef.processor.flow.variable;

import com.sun.source.tree.VariableTree;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.metricdef.processor.flow.initialization.EarlyRead;
import org.metricdef.processor.flow.initialization.EarlyReads;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.source.Constructors;
import org.metricdef.processor.flow.source.HandMarks;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.value.Contracts;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.Value;

/** The null that a field holds until it is assigned, where code can read it. */
public final class UnassignedFields {

  /** Types of variables that may hold a text. */
  private static final Set<String> TEXTS = Set.of(
      "java.lang.String",
      "java.lang.CharSequence",
      "java.lang.Comparable",
      "java.lang.Object",
      "java.io.Serializable");

  private final SourceIndex index;
  private final Contracts contracts;
  private final Unknowns unknowns;
  private final Constructors constructors;
  private final EarlyReads early;

  public UnassignedFields(
      SourceIndex index,
      Contracts contracts,
      Unknowns unknowns,
      Constructors constructors,
      EarlyReads early) {
    this.index = index;
    this.contracts = contracts;
    this.unknowns = unknowns;
    this.constructors = constructors;
    this.early = early;
  }

  /** The null of a field that some constructor leaves unassigned. */
  Optional<Value> atDeclaration(VariableTree tree, Element field) {
    boolean isAssigned = tree.getInitializer() != null
        || field.getModifiers().contains(Modifier.FINAL)
        || constructors.allAssign(field);
    return isAssigned ? Optional.empty() : Optional.of(unassigned(tree, field));
  }

  /** The null of a field that is not assigned yet. */
  Value unassigned(VariableTree tree, Element field) {
    return unknowns.nullValue(
        tree,
        "field '%s' is null until it is assigned".formatted(field),
        SuggestedFix.edit((HandMarks.isMarked(field)
                ? "state the keys of field '%s' with @LabelKeys, and mark it with lombok.NonNull"
                : "initialize '%s' where it is declared, or make it final")
            .formatted(field)));
  }

  /** The value of a field, or null where code reads the field before it is assigned. */
  Value orNull(VariableElement field, Value assigned) {
    return mayGiveKeys(field, assigned)
        ? early.of(field).map(read -> assigned.join(nullAt(field, read))).orElse(assigned)
        : assigned;
  }

  /**
   * Whether null in place of the value may reach the keys or the name of a metric call. Any other
   * value is used by calling its methods, and a call on null throws.
   */
  private static boolean mayGiveKeys(VariableElement field, Value value) {
    return value instanceof Value.Nothing
        ? mayHoldText(field.asType())
        : value.alternatives().stream()
            .anyMatch(part -> part instanceof Value.LabelMap
                || part instanceof Value.OneOf one
                    && one.candidates().stream().anyMatch(KnownObject.Text.class::isInstance));
  }

  private static boolean mayHoldText(TypeMirror type) {
    return type instanceof TypeVariable
        || type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && TEXTS.contains(element.getQualifiedName().toString());
  }

  private Value nullAt(VariableElement field, EarlyRead read) {
    return unknowns.unknown(
        read.at(),
        "field '%s' is assigned after %s, which runs code that can read it"
            .formatted(field, index.place(read.at())),
        SuggestedFix.edit(
            switch (read.window()) {
              case CONSTRUCTION ->
                "assign '%s' before the code at %s".formatted(field, index.place(read.at()));
              case STATIC ->
                "declare and initialize '%s' above %s".formatted(field, index.place(read.at()));
              case ENUM_CONSTANT -> "declare '%s' in a nested class of its own".formatted(field);
              case SUPERCLASS ->
                "write the value of '%s' where it is used, instead of the field".formatted(field);
            }));
  }
}
