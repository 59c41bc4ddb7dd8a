package org.metricdef.processor.flow.call;

import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.frame.Outcome;
import org.metricdef.processor.flow.object.EnumFields;
import org.metricdef.processor.flow.object.RecordObjects;
import org.metricdef.processor.flow.value.Value;

/** Runs the callee of a call if its code is known. */
public final class Callees {

  private final Functions functions;
  private final InterproceduralAnalysis calls;
  private final RecordObjects records;
  private final EnumFields enums;

  public Callees(
      Functions functions, InterproceduralAnalysis calls, RecordObjects records, EnumFields enums) {
    this.functions = functions;
    this.calls = calls;
    this.records = records;
    this.enums = enums;
  }

  /**
   * The result of a call, unless it runs code that is not analyzed.
   *
   * @param receiver the value of the receiver, or null
   */
  Outcome run(
      Tree tree, ExecutableElement method, @Nullable Value receiver, List<Value> arguments) {
    Optional<Value> component =
        records.component(method, receiver).or(() -> enums.accessor(method, receiver));
    if (component.isPresent()) {
      return Outcome.of(component);
    }
    Optional<Value> onObjects = calls.followOn(tree, method, receiver, arguments);
    if (onObjects.isPresent()) {
      return Outcome.of(onObjects);
    }
    Optional<Value> once =
        receiver instanceof Value.Function && method.getModifiers().contains(Modifier.ABSTRACT)
            ? functions.invokeOnce(tree, receiver, arguments)
            : Optional.empty();
    if (once.isPresent()) {
      return Outcome.of(once);
    }
    return receiver instanceof Value.Function
            && method.getModifiers().contains(Modifier.ABSTRACT)
            && !method.isVarArgs()
        ? new Outcome.Result(functions.invoke(tree, Optional.of(method), receiver, arguments))
        : calls.follow(tree, method, receiver, arguments);
  }
}
