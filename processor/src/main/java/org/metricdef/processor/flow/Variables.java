package org.metricdef.processor.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * Reading and assigning variables. A local variable is followed; a field that only this top-level
 * class can assign is the join of all its assignments; any other field is its contract or unknown.
 */
final class Variables {

  private final Interpreter flow;

  Variables(Interpreter flow) {
    this.flow = flow;
  }

  Value read(Element element, Tree at) {
    if (!(element instanceof VariableElement variable)) {
      return flow.unknown(at, "'%s' is not a variable".formatted(at));
    }
    if (variable.getConstantValue() instanceof String constant) {
      return Value.known(constant);
    }
    if (variable.getKind() == ElementKind.ENUM_CONSTANT) {
      return flow.unknown(at, "'%s' is an enum constant".formatted(variable));
    }
    if (variable.getKind() != ElementKind.FIELD) {
      return flow.memory()
          .read(variable)
          .orElseGet(() -> flow.unknown(
              at,
              "'%s' gets its value from code that is not analyzed".formatted(variable),
              Remedy.edit(
                  "assign '%s' in code of this class that can be analyzed, or create the labels here"
                      .formatted(variable))));
    }
    Optional<Contract> contract = flow.contracts().of(variable);
    if (contract.isPresent()) {
      return flow.underContract(variable, contract.get());
    }
    Value value = isFollowed(variable)
        ? flow.memory().readField(variable)
        : flow.unknown(
            at,
            "field '%s' can be assigned by other classes".formatted(variable),
            Remedy.stateAt(
                variable,
                flow.declarations().isDeclaredHere(variable)
                    ? "make field '%s' private or final, or declare its keys: @LabelKeys"
                        .formatted(variable)
                    : "add @LabelKeys to the declaration of '%s'"
                        .formatted(Branches.nameOf(variable))));
    return flow.traits().ofDeclared(variable, at, value);
  }

  /** A declaration with its initializer. */
  void assign(VariableTree declaration, ExpressionTree expression, Value value) {
    assign(flow.index().element(declaration), declaration, expression, value);
  }

  /**
   * An assignment.
   *
   * @param at the assignment or declaration
   * @param expression where the value comes from
   */
  void assign(Element element, Tree at, ExpressionTree expression, Value value) {
    if (!(element instanceof VariableElement variable)) {
      flow.memory()
          .escape(
              value,
              flow.loss(
                  at,
                  "it is stored where the analysis cannot follow it",
                  Remedy.edit("store a copy there: new HashMap<>(map), or use Labels")),
              at);
      return;
    }
    flow.contracts()
        .of(variable)
        .ifPresent(contract -> flow.handOver(at, expression, contract, value));
    Value named = flow.traits().named(variable, at, value);
    if (variable.getKind() != ElementKind.FIELD) {
      flow.memory().assign(variable, named);
    } else if (isFollowed(variable)) {
      flow.memory().assignField(variable, kept(variable, at, named));
      if (!variable.getModifiers().contains(Modifier.PRIVATE)) {
        escapeTo(variable, at, value);
      }
    } else if (flow.contracts().of(variable).isEmpty()) {
      escapeTo(variable, at, value);
    }
    flow.nullChecks().assigned(variable, at, value);
  }

  /** The value as it is told of once it is kept in a field. */
  Value kept(Element field, Tree at, Value value) {
    Hop hop = new Hop("stored in '" + Branches.nameOf(field) + "'", flow.index().place(at));
    return Told.on(Told.via(value, hop), flow.branches().assigned(field, at));
  }

  /** Before anything is assigned, a field is null. */
  void declareField(VariableTree tree) {
    Element field = flow.index().element(tree);
    boolean assignedFirst = tree.getInitializer() != null
        || field.getModifiers().contains(Modifier.FINAL)
        || flow.constructors().allAssign(field);
    if (!assignedFirst && isFollowed(field)) {
      flow.memory()
          .assignField(
              field,
              flow.unknown(
                  tree,
                  "field '%s' is null until it is assigned".formatted(field),
                  Remedy.edit(
                      "initialize '%s' where it is declared, or make it final".formatted(field))));
    }
  }

  private void escapeTo(VariableElement field, Tree at, Value value) {
    flow.memory()
        .escape(
            value,
            flow.loss(
                at,
                "other classes can get it through field '%s'".formatted(field),
                Remedy.edit(
                    "make '%s' private, or use Labels, which is immutable".formatted(field))),
            at);
  }

  private boolean isFollowed(Element field) {
    return flow.declarations().isDeclaredHere(field)
        && (field.getModifiers().contains(Modifier.PRIVATE)
            || field.getModifiers().contains(Modifier.FINAL));
  }
}
