package org.metricdef.processor.flow.variable;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import java.util.List;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.TaintModel;
import org.metricdef.processor.flow.provenance.Hop;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.value.Taint;
import org.metricdef.processor.flow.value.Taint.Nature;
import org.metricdef.processor.flow.value.Taints;
import org.metricdef.processor.flow.value.Value;

/** Propagates taints from their sources through operators, variables and calls. */
public final class TaintPropagation {

  private static final String NULLABLE = "Nullable";
  private static final String ANNOTATED = "null, as @Nullable states";
  private static final String INSTEAD_OF_NULL =
      "replace null with a constant: value == null ? \"none\" : value";

  private final SourceIndex index;
  private final TaintModel model;
  private final BufferTaints buffers;

  public TaintPropagation(SourceIndex index, TaintModel model, BufferTaints buffers) {
    this.index = index;
    this.model = model;
    this.buffers = buffers;
  }

  /** The literal null. */
  public Value ofNull(Tree tree, Value value) {
    return nullable(tree, "null").on(value);
  }

  private Taints nullable(Tree at, String what) {
    return Taints.of(Taint.at(Nature.NULL, index.place(at), at, what, INSTEAD_OF_NULL));
  }

  /** A variable that is declared nullable and whose value is not followed. */
  public Value ofDeclared(Element variable, Tree at, Value value) {
    return isNullable(variable, variable.asType())
        ? Taints.of(value)
            .join(Taints.of(Taint.at(
                Nature.NULL,
                index.place(at),
                variable.getSimpleName().toString(),
                ANNOTATED,
                INSTEAD_OF_NULL)))
            .on(value)
        : value;
  }

  /** The result of a call whose body was not followed. */
  public Value ofCall(Call call, Value value) {
    ExecutableElement method = call.method();
    Taints taints = model.ofResult(call, Taints.of(value));
    if (isNullable(method, method.getReturnType())) {
      taints = taints.join(nullable(call.tree(), ANNOTATED));
    }
    Taints said = taints;
    switch (model.leavesIn(call)) {
      case RECEIVER -> call.receiverTree().ifPresent(tree -> buffers.leaveInReceiver(tree, said));
      case ARGUMENT -> buffers.leaveInArgument(call.argumentTree(0), said);
      case NOTHING -> {
        // Most calls carry taints only in their result.
      }
    }
    return taints.on(value);
  }

  /** An unknown function carries the taints of its results. */
  public Value ofReference(MemberReferenceTree tree, ExecutableElement method, Value function) {
    return model.ofReference(tree, method, index).on(function);
  }

  private static boolean isNullable(AnnotatedConstruct declaration, AnnotatedConstruct type) {
    return isNullable(declaration) || isNullable(type);
  }

  private static boolean isNullable(AnnotatedConstruct declared) {
    for (AnnotationMirror annotation : declared.getAnnotationMirrors()) {
      if (annotation.getAnnotationType().asElement().getSimpleName().contentEquals(NULLABLE)) {
        return true;
      }
    }
    return false;
  }

  /** The result of an operator with the taints of its operands: a text, a sum, a difference. */
  public Value ofOperands(
      Tree tree, Value result, List<? extends ExpressionTree> operands, List<Value> values) {
    Taints taints = Taints.NONE;
    for (int i = 0; i < operands.size(); i++) {
      taints = taints
          .join(Taints.of(values.get(i)).notNull())
          .join(model.ofText(operands.get(i), index));
    }
    return taints.isEmpty() ? result : passing(tree, "an operator", taints.on(result));
  }

  /** The value after it is assigned to a variable. */
  public Value named(Element variable, Tree at, Value value) {
    buffers.declared(variable, at);
    Value kept = value;
    if (variable.getKind() == ElementKind.FIELD
        && !variable.getModifiers().contains(Modifier.FINAL)) {
      // When such a field is null depends on the order of the code, which is not followed.
      kept = Taints.withoutNull(value);
    }
    return Taints.of(kept).isEmpty()
        ? kept
        : passing(at, "'" + variable.getSimpleName() + "'", kept);
  }

  /** The value after a hop. */
  public Value passing(Tree at, String how, Value value) {
    Taints taints = Taints.of(value);
    return taints.isEmpty() ? value : taints.via(new Hop(how, index.place(at))).on(value);
  }
}
